"""Which manifest a stack is of. Pulumi keeps it beside the state, as a tag of the stack."""

from pathlib import Path

from pulumi import automation

TAG = "fleet:manifest"


class NotItsStackError(Exception):
    """There is no stack of a manifest, or the one of its name is another's."""


def place(manifest: Path) -> str:
    """Return the path of a manifest in its repository, which is the same in every clone.

    Where there is no repository, it is the whole path.
    """
    for folder in manifest.parents:
        if (folder / ".git").exists():
            return manifest.relative_to(folder).as_posix()
    return manifest.as_posix()


def create(manifest: Path, workspace: automation.Workspace) -> str:
    """Make the stack that is named after a manifest, unless it is there, and return which.

    Raises:
        NotItsStackError: the one that is there is another's.
        automation.CommandError: Pulumi fails.
    """
    try:
        stack = automation.Stack.create(manifest.stem, workspace)
    except automation.StackAlreadyExistsError:
        select(manifest, workspace)
        return "is there"
    workspace.set_tag(stack.name, TAG, place(manifest))
    return "created"


def select(manifest: Path, workspace: automation.Workspace) -> automation.Stack:
    """Return the stack of a manifest.

    Raises:
        NotItsStackError: there is none, or it is another's.
        automation.CommandError: Pulumi fails.
    """
    name, own = manifest.stem, place(manifest)
    try:
        stack = automation.Stack.select(name, workspace)
    except automation.StackNotFoundError:
        message = f"there is no stack {name}: if that is its name, `init` makes it"
        raise NotItsStackError(message) from None
    owner = workspace.list_tags(name).get(TAG)
    if owner != own:
        whose = f"is that of {owner}" if owner else "was not made by `init`"
        message = (
            f"the stack {name} {whose}: give {own} another name, or, if the stack is its own,"
            f" say so by `pulumi stack tag set {TAG} {own} --stack {name}`"
        )
        raise NotItsStackError(message)
    return stack
