"""Why something is not translated: what needs no translation, engines that fail, models that do not load."""

from typing import Final

from reader.interface import message

KEPT: Final = (
    message("already in {language}"),
    message("nothing to translate"),
    message("a reference, kept as it is"),
    message("code, kept as it is"),
    message("in {language}, kept as it is"),
)
ENGINES: Final = (
    message("paragraph {number} could not be translated: {reason}"),
    message("paragraph {number} and {count} more could not be translated: {reason}"),
    message("no installed model translates {source} to {target}: {remedy}"),
    message("{engine} does not translate {source} to {target}: use --engine auto, or pass --model DIR"),
    message(
        "the memory of this machine ran out while a text was translated: close other programs, or use a smaller "
        "model, and try again"
    ),
    message("{licence} (some: {other}; its page says)"),
    message("no engine at hand translates {source} to {target}"),
    message("no installed model translates {source} to {target} with the engine {engine}: {remedy}"),
    message("the engine {engine} does not translate {source} to {target}: use --engine auto"),
    message("source and target are both {language}: choose another language with --to or --from"),
    message("run '{command}' ({size}), or pass --model DIR"),
    message("{remedy} (installed, but not usable: {reason})"),
    message(
        "{folder}: this model of {family} translates {sources} to {targets}, not {source} to {target}: pass "
        "--model DIR of one that does"
    ),
    message("{folder}: {family} does not have {language}: pass --model DIR of one that does"),
    message(
        "{folder}: {language} ({code}) is not in the vocabulary, so the output would be garbage: get the complete "
        "checkpoint with its tokenizer files, and convert it again if it was converted"
    ),
    message("{engine} failed on {text}: {cause}; report it with this sentence"),
    message(
        "{engine} failed on {count} sentences of up to {total} tokens: {cause}; if memory ran out, lower "
        "batch_tokens (now {limit})"
    ),
    message("{engine} returned {count} hypotheses for {total} sentences: report this defect"),
    message(
        "{engine} returned {count} hypotheses for {total} sentences: this is a defect of the engine, and nothing "
        "of these was stored; report it, and use another model"
    ),
    message("{engine} was stopped because the program ends: start it again"),
    message("the output begins with {tokens} instead of {code}: report this defect"),
    message(
        "{path}: the model in {type} does not fit into the memory of the GPU ({cause}): {remedy}, or use --device cpu"
    ),
    message(
        "{path}: the memory of this machine ran out while the model was loaded in {type} ({cause}): close other "
        "programs, or {remedy}"
    ),
    message("give compute_type {type}"),
    message("take a smaller model"),
    message(
        "{path}: the GPU failed while the model was loaded ({cause}): mend its driver and CUDA's libraries, or "
        "use --device cpu"
    ),
    message("{path} cannot be read ({cause}): give Diglot the right to read it"),
    message("{path} is gone: {again}"),
    message("{path} is empty: {again}"),
    message("{path} is cut short: {again}"),
    message("{path} is cut short or damaged ({cause}): {again}"),
    message("{path} is no SentencePiece model, or cut short: {again}"),
    message("{folder}: the family of this model is unknown"),
    message("{path} is a pointer of Git LFS and not the file itself: {again}"),
    message("{path} is damaged (it is no text): {again}"),
    message("{path} holds something else than weights, which is not safe to load: {again}"),
    message("{path} cannot be loaded ({runtime} says: {cause}): {again}"),
    message("download it again"),
    message("download or convert it again"),
    message("download or convert the model again"),
    message("download the checkpoint again"),
    message("download the checkpoint again, or use --engine hf"),
    message("pull or convert the model again"),
    message("{package} {version} has no model {name}: run '{command}'"),
    message("the package {package} is not installed: run '{command}'"),
    message("{folder}: {cause}: the model is damaged, run '{command}'"),
    message("{folder} has {free} GB free, but the converted model needs {needed} GB: free space, or use --engine hf"),
    message("{folder} has no room left: free space, and convert again"),
    message("{path} cannot be written ({cause}): free it, or pass a converted model"),
    message("{path} cannot be written ({cause}): free it, or use --full-vocabulary"),
)
