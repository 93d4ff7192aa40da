"""Completion for the shells, written out once and for all: pressing the key starts no program of ours."""

import shlex
from collections.abc import Callable, Iterator, Mapping

from reader.cli.manual.description import PROGRAM, Argument, Description

Commands = tuple[Description, ...]


def bash(commands: Commands) -> str:
    """To be sourced, or put where bash-completion looks."""
    every = list(_with_actions(commands))
    names = [each.name for each in commands if each.name]
    cases = "\n".join(_bash_case(each) for each in every)
    values = "\n".join(case for each in every for case in _bash_values(each))
    nested = "|".join(each.name for each in commands if each.actions)
    return f"""\
# bash completion of {PROGRAM}
_{PROGRAM}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local commands="{" ".join(names)}" command="" options="" words=""
    COMPREPLY=()
    if [ "$COMP_CWORD" -gt 1 ]; then
        case " $commands " in *" ${{COMP_WORDS[1]}} "*) command=${{COMP_WORDS[1]}} ;; esac
        if [ "$COMP_CWORD" -gt 2 ]; then
            case "$command" in {nested}) command="$command ${{COMP_WORDS[2]}}" ;; esac
        fi
    fi
    case "$command" in
{cases}
    esac
    case "$command $before" in
{values}
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then words=$commands; fi
    if [ "${{word:0:1}}" = - ]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        if [ "$COMP_CWORD" -eq 1 ]; then
            local IFS=$'\n'
            COMPREPLY+=($(compgen -f -- "$word"))
        fi
    fi
}}
complete -o filenames -o bashdefault -o default -F _{PROGRAM} {PROGRAM}
"""


def _bash_case(each: Description) -> str:
    options = " ".join(flag for option in each.options for flag in option.flags)
    words = " ".join(word for argument in each.arguments for word in argument.words)
    actions = " ".join(action.name.rpartition(" ")[2] for action in each.actions)
    assignments = f'options="{options}"; words="{" ".join(filter(None, (actions, words)))}"'
    return f'        "{each.name}") {assignments} ;;'


def _bash_values(each: Description) -> Iterator[str]:
    """What follows an option; nothing, and so file names, where anything can follow."""
    for option in each.options:
        if option.value:
            patterns = "|".join(f'"{each.name} {flag}"' for flag in option.flags)
            reply = (
                f'COMPREPLY=($(compgen -W "{" ".join(option.words)}" -- "$word"))' if option.words else ":"
            )
            yield f"        {patterns}) {reply}; return ;;"


def zsh(commands: Commands) -> str:
    """To be put as `_claimreader` into a folder of fpath."""
    reading, *named = commands
    listed = "\n".join(f"    {shlex.quote(f'{_zsh_name(each.name)}:{each.about}')}" for each in named)
    cases = "\n".join(_zsh_case(each) for each in named)
    return f"""\
#compdef {PROGRAM}
# zsh completion of {PROGRAM}
_{PROGRAM}() {{
  local -a commands
  commands=(
{listed}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  case $words[2] in
{cases}
    *) _arguments {" ".join(_zsh_specs(reading))} ;;
  esac
}}
_{PROGRAM} "$@"
"""


def _zsh_name(name: str) -> str:
    return name.replace(":", r"\\:")


def _zsh_case(each: Description) -> str:
    shift = "shift words; (( CURRENT-- ))"
    if not each.actions:
        return f"    {each.name}) {shift}; _arguments {' '.join(_zsh_specs(each))} ;;"
    inner = "\n".join(
        f"        {action.name.rpartition(' ')[2]}) {shift}; _arguments {' '.join(_zsh_specs(action))} ;;"
        for action in each.actions
    )
    names = " ".join(action.name.rpartition(" ")[2] for action in each.actions)
    choice = shlex.quote(f"1:action:({names})")
    return (
        f"    {each.name}) {shift}\n      case $words[2] in\n{inner}\n"
        f"        *) _arguments {' '.join([*_zsh_specs(each), choice])} ;;\n      esac ;;"
    )


def _zsh_specs(each: Description) -> Iterator[str]:
    for option in each.options:
        for flag in option.flags:
            about = option.about.replace("[", r"\[").replace("]", r"\]").replace(":", r"\:")
            yield shlex.quote(f"{flag}[{about}]{_zsh_value(option)}")
    for place, argument in enumerate(each.arguments, start=1):
        yield shlex.quote(f"{'*' if argument.many else place}{_zsh_value(argument)}")


def _zsh_value(argument: Argument) -> str:
    if not argument.value:
        return ""
    follows = f"({' '.join(argument.words)})" if argument.words else "_files"
    return f":{argument.value.replace(':', '')}:{follows}"


def fish(commands: Commands) -> str:
    """To be put into fish's folder of completions."""
    lines = [f"# fish completion of {PROGRAM}"]
    reading, *named = commands
    begins, none = "__fish_is_first_arg", "not __fish_seen_subcommand_from " + " ".join(e.name for e in named)
    lines += [_fish(begins, f"-a {each.name}", each.about) for each in named]
    lines += list(_fish_options(none, reading))
    for each in named:
        seen = f"__fish_seen_subcommand_from {each.name}"
        inner = [action.name.rpartition(" ")[2] for action in each.actions]
        free = f"{seen}; and not __fish_seen_subcommand_from {' '.join(inner)}" if inner else seen
        lines += list(_fish_options(seen, each))
        for word, action in zip(inner, each.actions, strict=True):
            lines.append(_fish(free, f"-f -a {word}", action.about))
            lines += list(_fish_options(f"{seen}; and __fish_seen_subcommand_from {word}", action))
    return "\n".join(lines) + "\n"


def _fish_options(condition: str, each: Description) -> Iterator[str]:
    for option in each.options:
        flags = " ".join(
            f"-l {flag.removeprefix('--')}" if flag.startswith("--") else f"-s {flag.removeprefix('-')}"
            for flag in option.flags
        )
        values = f" -x -a {_fish_quoted(' '.join(option.words))}" if option.words else " -r"
        yield _fish(condition, flags + (values if option.value else ""), option.about)
    for argument in each.arguments:
        if argument.words:
            yield _fish(condition, f"-f -a {_fish_quoted(' '.join(argument.words))}", argument.about)


def _fish(condition: str, what: str, about: str) -> str:
    return f"complete -c {PROGRAM} -n {_fish_quoted(condition)} {what} -d {_fish_quoted(about)}"


def _fish_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _with_actions(commands: Commands) -> Iterator[Description]:
    for each in commands:
        yield each
        yield from each.actions


SHELLS: Mapping[str, Callable[[Commands], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
