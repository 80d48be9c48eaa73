"""What is said of models: why one cannot be used, got or removed."""

from typing import Final

from reader.interface import message

MODELS: Final = (
    message("{file} of {repository} at {address}"),
    message("{repository} at {address}"),
    message("{folder} is not a folder: pass a folder with a model, or run '{command}'"),
    message("{model} is not a folder, nor a model that is installed ({there}): pass one of these, or run '{command}'"),
    message("nothing is installed"),
    message("installed: {names}"),
    message(
        "{folder} holds no model (neither {first} of CTranslate2 nor {second} of transformers): pass the folder "
        "that has {file} in it, or run '{command}'"
    ),
    message("{folder}: {files} is missing: convert or download the model again"),
    message("{folder}: {files} are missing: convert or download the model again"),
    message("{folder}: {files} is missing: copy what is missing from the original, or run '{command}'"),
    message("{folder}: {files} are missing: copy what is missing from the original, or run '{command}'"),
    message("{folder}: {files} is missing ({why}): copy what is missing from the original, or run '{command}'"),
    message("{folder}: {files} are missing ({why}): copy what is missing from the original, or run '{command}'"),
    message("{folder}: there is no tokenizer: copy {files} of the original checkpoint into it"),
    message("{folder}: its files do not say whether this is {families}: add {file}"),
    message("{folder}: model_type is {kind}, but Diglot reads {families}: pass one of those"),
    message(
        "{folder}: this is a model of CTranslate2, but not {families}: pass one of those, or, if it is {family}, "
        "copy {files} of the original into it"
    ),
    message(
        "{folder}: the language codes are not in the vocabulary, because the model was converted without {file}: "
        "download that file and convert again, or run '{command}'"
    ),
    message(
        "{path} has {count} tokens, but {file} {total} rows: one of them is of another model or cut short; "
        "download or convert the model again"
    ),
    message("{path} lists no weights: download it again"),
    message("no model {name} is installed in {folder}: 'diglot models list' names those that are"),
    message("{path} cannot be removed ({cause}): close what uses it and try again"),
    message("{name} is being pulled: cancel that first"),
    message("{name} is being pulled by another process: wait for that, or stop it"),
    message("{path} is there already: use it, or run '{command}' first"),
    message("{path} is there already: another process has just installed it"),
    message(
        "{folder} has {free} free, but {name} needs {needed} (the download, and the converted model beside it): "
        "free space and run the pull again"
    ),
    message("{path} cannot be written ({cause}): free space, and run the pull again"),
    message("{path} cannot be written ({cause}): give Diglot the right to write there"),
    message("{folder}: the disk is full: free space and run the pull again, what was downloaded stays"),
    message("{folder}: no file so large may be there: use a disk that takes it, or pull a smaller model"),
    message("{download} cannot be reached ({cause}): check the connection and run the pull again, it resumes"),
    message(
        "{download} is not open to everyone (HTTP {status}), or does not exist: accept its licence on its page, "
        "log in with 'hf auth login', and run the pull again"
    ),
    message("{download} has no such revision any more (HTTP {status}): report this, and pull another model meanwhile"),
    message("{download} does not exist (HTTP 404): the hub has no such file; check the name with 'diglot models list'"),
    message(
        "{download} does not exist (HTTP 404): the hub has no such model; check the name with 'diglot models list'"
    ),
    message("{download}: the hub is asked too often and wants {seconds} s of rest (HTTP 429): run the pull again then"),
    message("{download}: the hub fails (HTTP {status}): run the pull again later, it resumes"),
    message("{download}: HF_HUB_OFFLINE is set: unset it and run the pull again"),
    message("{download}: what answers there is no hub of models ({cause}): check HF_ENDPOINT"),
    message("HF_ENDPOINT is {address}: give an address that begins with https:// or http://"),
    message(
        "{file} of {repository} has {count} bytes where the hub states {total}: it was damaged on the way and is "
        "thrown away; run the pull again, which keeps all other files"
    ),
    message(
        "{file} of {repository} has the {hash} {found} where the hub states {wanted}: it was damaged on the way "
        "and is thrown away; run the pull again, which keeps all other files"
    ),
    message(
        "{repository} has no {files} at {revision}: pull another model, or convert a checkpoint that you have "
        "with 'diglot models convert DIR NAME'"
    ),
    message("{file} lists no weights ({cause}): pull another model"),
)
