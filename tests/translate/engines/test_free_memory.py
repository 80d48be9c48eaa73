from pathlib import Path

import pytest

from translate.engines.free_memory import free_memory

SYSTEM = "MemTotal:       16000 kB\nMemFree:         1000 kB\nMemAvailable:    9000 kB\n"


def machine(folder: Path, text: str = SYSTEM) -> Path:
    path = folder / "meminfo"
    path.write_text(text, encoding="ascii")
    return path


def container(folder: Path, limit: str, used: int, cached: int) -> Path:
    group = folder / "group"
    group.mkdir()
    (group / "memory.max").write_text(f"{limit}\n", encoding="ascii")
    (group / "memory.current").write_text(f"{used}\n", encoding="ascii")
    (group / "memory.stat").write_text(f"anon 7\ninactive_file {cached}\nactive_file 5\n", encoding="ascii")
    return group


def test_memory_that_only_caches_files_is_free(tmp_path: Path) -> None:
    assert free_memory(machine(tmp_path), tmp_path / "none") == 9000 * 1024


def test_a_container_may_have_less_than_its_machine(tmp_path: Path) -> None:
    assert free_memory(machine(tmp_path), container(tmp_path, "5000000", 4_000_000, 300_000)) == 1_300_000


def test_a_container_without_a_limit_has_what_the_machine_has(tmp_path: Path) -> None:
    assert free_memory(machine(tmp_path), container(tmp_path, "max", 4_000_000, 0)) == 9000 * 1024


def test_a_container_beyond_its_limit_has_nothing(tmp_path: Path) -> None:
    assert free_memory(machine(tmp_path), container(tmp_path, "5000000", 6_000_000, 0)) == 0


@pytest.mark.parametrize("text", ["", "MemAvailable:\n", "MemAvailable: many kB\n"])
def test_what_cannot_be_read_is_unknown(tmp_path: Path, text: str) -> None:
    assert free_memory(machine(tmp_path, text), tmp_path / "none") is None


def test_where_nobody_says_it_is_unknown(tmp_path: Path) -> None:
    assert free_memory(tmp_path / "none", tmp_path / "none") is None
