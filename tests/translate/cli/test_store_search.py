"""`diglot store search|collect|tag`."""

import json
