"""`diglot models list|info|pull|remove|convert`."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate.cli.console import print_table, say
from translate.cli.options import confirm, yes_option

if TYPE_CHECKING:
    from translate.models import InstalledModel
    from translate.models.known import KnownModel
    from translate.models.pull import PullPlan

# Named for huggingface_hub's own variable, so that one setting serves both.
endpoint_option = click.option(
    "--endpoint", envvar="HF_ENDPOINT", metavar="URL", help="The hub to pull from.  [env: HF_ENDPOINT]"
)


@click.group()
def models() -> None:
    """See, pull, convert and remove what can translate on this machine."""


@models.command("list")
def list_models() -> None:
    """List the models that are installed, what is wrong with those that cannot be used, and what can be pulled."""
    from translate.engines import families
    from translate.models import installed_models, models_folder
    from translate.models.known import known_models
    from translate.models.pull import unfinished_pulls

    root = models_folder()
    rows = [("bundled", "Firefox Translations", "English ↔ Portuguese", "comes with Diglot", "ready")]
    installed = installed_models(root)
    for model in installed:
        family = families.FAMILIES.get(model.family or "")
        rows.append(
            (
                model.name,
                family.title if family else "unknown",
                _translates(model),
                f"{model.bytes / 1e9:.1f} GB, {model.layout}",
                model.problem or "ready",
            )
        )
    there, begun = {model.name for model in installed}, set(unfinished_pulls(root))
    for known in known_models():
        if known.name not in there:
            state = "partly downloaded: pull it again to go on" if known.name in begun else "can be pulled"
            title = families.FAMILIES[known.family].title
            size = f"{known.download_bytes / 1e9:.1f} GB to download"
            rows.append((known.name, title, f"{known.languages} languages", size, state))
    print_table(("model", "family", "translates", "size and layout", "state"), rows)
    say(f"models are looked for in {root}; 'diglot translate --model DIR' takes one from anywhere")


@models.command()
@click.argument("name")
def info(name: str) -> None:
    """Print all that is known about a model: NAME is one of 'diglot models list', or a folder."""
    from translate.errors import ModelError
    from translate.models import find_model, models_folder
    from translate.models.known import find_known

    root = models_folder()
    rows: list[tuple[str, str]] = []
    known: KnownModel | None = None
    try:
        known = find_known(name)
    except ModelError:
        if not (Path(name).expanduser().is_dir() or (root / name).is_dir()):
            raise
    if known is not None:
        rows += _known_rows(known, installed=(root / known.name).is_dir())
    wanted = known.name if known else name
    if known is None or (root / wanted).is_dir():
        rows += _installed_rows(find_model(wanted, root))
    print_table(("what", "value"), rows)


@models.command()
@click.argument("name")
@yes_option
@click.option("--revision", metavar="COMMIT", help="Another commit than the known one.")
@click.option("--keep-checkpoint", is_flag=True, help="Keep what was downloaded as NAME-checkpoint, for --engine hf.")
@endpoint_option
def pull(name: str, yes: bool, revision: str | None, keep_checkpoint: bool, endpoint: str | None) -> None:
    """Download a known model, convert it to int8, check it and install it.

    Says first what its licence is, what it takes and what is free. A pull that was interrupted goes on where it ended.
    """
    from translate.cli.pull_progress import PullReport
    from translate.models import models_folder
    from translate.models.hub import Hub
    from translate.models.known import find_known
    from translate.models.pull import plan_pull
    from translate.models.pull import pull as carry_out

    hub = Hub(endpoint or None)
    plan = plan_pull(find_known(name), models_folder(), hub, revision=revision)
    for line in _plan_lines(plan):
        say(line)
    if plan.has_room and not yes:
        confirm("pull it?", f"diglot models pull {name} --yes")
    with PullReport() as report:
        model = carry_out(plan, hub, on_progress=report, keep_checkpoint=keep_checkpoint)
    say(f"{model.name} is installed in {model.path} ({model.bytes / 1e9:.1f} GB) and checked")


@models.command()
@click.argument("name")
@yes_option
def remove(name: str, yes: bool) -> None:
    """Remove an installed model, or what an interrupted pull of it has left. Translations stay."""
    from translate.models import models_folder
    from translate.models.removal import find_removable
    from translate.models.removal import remove as carry_out

    removable = find_removable(name, models_folder())
    say(f"{removable.path} takes {removable.bytes / 1e9:.1f} GB")
    if not yes:
        confirm(f"remove {name}?", f"diglot models remove {name} --yes")
    carry_out(removable)
    say(f"{name} is removed")


@models.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("name")
@click.option("--quantization", default="int8", show_default=True, help="int8, int16, float16, bfloat16 or float32.")
def convert(folder: Path, name: str, quantization: str) -> None:
    """Convert a checkpoint of transformers in FOLDER, check it and install it as NAME. The checkpoint stays."""
    from translate.models import models_folder
    from translate.models.conversion import install_checkpoint

    model = install_checkpoint(folder, name, models_folder(), quantization)
    say(f"{model.name} is installed in {model.path} ({model.bytes / 1e9:.1f} GB) and checked")


def _plan_lines(plan: "PullPlan") -> list[str]:
    model, left = plan.model, plan.download_bytes - plan.present_bytes
    there = f" ({plan.present_bytes / 1e9:.1f} GB of it are here already)" if plan.present_bytes else ""
    converted = f", converted to int8 about {model.disk_bytes / 1e9:.1f} GB" if model.layout == "hf" else ""
    return [
        f"{model.name}: {model.repository} at {plan.listing.commit[:12]}, {model.languages} languages",
        f"licence: {model.licence}",
        f"download: {plan.download_bytes / 1e9:.1f} GB{there}{converted}",
        f"free: {plan.free_bytes / 1e9:.1f} GB in {plan.target.parent}; still to download: {left / 1e9:.1f} GB",
    ]


def _translates(model: "InstalledModel") -> str:
    from translate.engines.coverage import coverage_of_folder
    from translate.engines.families import FAMILIES

    if model.family is None:
        return "nothing"
    found = coverage_of_folder(model.path, FAMILIES[model.family])
    if len(found.sources) == 1 or len(found.targets) == 1:
        return f"{_few(found.sources)} → {_few(found.targets)}"
    return f"{len(found.sources.keys() | found.targets.keys())} languages"


def _few(tags: Collection[str]) -> str:
    return ", ".join(sorted(tags)) if len(tags) < 4 else f"{len(tags)} languages"


def _known_rows(known: "KnownModel", *, installed: bool) -> list[tuple[str, str]]:
    return [
        ("name", known.name),
        ("repository", known.repository),
        ("revision", known.revision or "the newest when it is pulled"),
        ("family", known.family),
        ("languages", known.languages),
        ("licence", known.licence),
        ("download", f"{known.download_bytes / 1e9:.1f} GB"),
        (
            "installed",
            f"{known.disk_bytes / 1e9:.1f} GB" if installed else f"no; takes {known.disk_bytes / 1e9:.1f} GB",
        ),
        ("note", known.note),
    ]


def _installed_rows(model: "InstalledModel") -> list[tuple[str, str]]:
    from translate.models import revision
    from translate.models.origin import read_origin

    rows = [
        ("folder", str(model.path)),
        ("translates", _translates(model)),
        ("layout", "CTranslate2" if model.layout == "ct2" else "checkpoint of transformers"),
        ("weights", f"{model.bytes / 1e9:.2f} GB"),
        ("state", model.problem or "ready"),
        ("content", f"{model.family}:{revision(model.path)}"),
    ]
    origin = read_origin(model.path)
    if origin is not None:
        rows.append(("pulled from", f"{origin.repository} at {origin.commit}, stored as {origin.quantization}"))
    return rows
