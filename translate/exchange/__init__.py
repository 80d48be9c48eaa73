"""Files that go to a reviewer who works in another program, and what comes back in them."""
