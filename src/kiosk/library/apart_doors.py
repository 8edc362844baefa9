"""What a process can take from itself, with or without bubblewrap: new rights, programs, sockets, places.

Promises, after `close_doors(writable)`, for the process and all its threads, for good:
- No new rights (set-user-id programs are none).
- It starts no process and no program, opens no socket, traces or reads no other process, mounts nothing.
- Files are written, made, renamed and removed only below `writable`.

The second needs seccomp on x86-64 or AArch64, the third Landlock (Linux 5.19): where the kernel has them not,
the walls of `apart` and the limits stand alone. The answer says which hold. Numbers are the kernel's own
(`linux/landlock.h`, `linux/seccomp.h`, `asm/unistd.h`).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_PR_SET_NO_NEW_PRIVS: Final = 38
_PR_SET_SECCOMP: Final = 22
_SECCOMP_MODE_FILTER: Final = 2


def close_doors(writable: Sequence[str]) -> tuple[str, ...]:
    """Close what this system lets close; answers with what is closed: "rights", "processes", "files"."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return ()
    closed = ["rights"]
    if _files(libc, writable):
        closed.append("files")
    if _processes(libc):
        closed.append("processes")
    return tuple(closed)


# -- files ---------------------------------------------------------------------------------------------------

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_WRITES: Final = sum(1 << bit for bit in (1, *range(4, 14)))  # write; remove, make of every kind; refer
_TRUNCATES: Final = 1 << 14  # from the third version on


def _files(libc: ctypes.CDLL, writable: Sequence[str]) -> bool:
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(1))
    if version < 2:  # the first forbids every move from folder to folder
        return False
    rights = _WRITES | (_TRUNCATES if version >= 3 else 0)
    asked = struct.pack("=Q", rights)
    rules = libc.syscall(_CREATE_RULESET, asked, ctypes.c_size_t(len(asked)), ctypes.c_uint(0))
    if rules < 0:
        return False
    try:
        for place in (*writable, "/dev/null"):
            # Of a file that is no folder only the rights of files can be given.
            allowed = rights if Path(place).is_dir() else rights & ((1 << 1) | _TRUNCATES)
            opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
            try:
                rule = struct.pack("=Qi", allowed, opened)
                if libc.syscall(_ADD_RULE, rules, 1, rule, ctypes.c_uint(0)) != 0:
                    return False
            finally:
                os.close(opened)
        return bool(libc.syscall(_RESTRICT_SELF, rules, ctypes.c_uint(0)) == 0)
    finally:
        os.close(rules)


# -- processes, sockets --------------------------------------------------------------------------------------

# Calls by architecture: (audit number, clone, clone3, others that are refused).
_X86_64: Final = (
    0xC000003E, 56, 435,
    # socket, socketpair, fork, vfork, execve, ptrace, pivot_root, chroot, mount, umount2, init_module,
    # add_key, request_key, keyctl, unshare, perf_event_open, open_by_handle_at, setns, process_vm_readv,
    # process_vm_writev, finit_module, kexec_load, bpf, execveat, userfaultfd, io_uring_setup
    (41, 53, 57, 58, 59, 101, 155, 161, 165, 166, 175, 248, 249, 250, 272, 298, 304, 308, 310, 311, 313, 246,
     321, 322, 323, 425),
)  # fmt: skip
_AARCH64: Final = (
    0xC00000B7, 220, 435,
    # The same; fork and vfork are not there.
    (198, 199, 221, 117, 41, 51, 40, 39, 105, 217, 218, 219, 97, 241, 265, 268, 270, 271, 273, 104, 280, 281,
     282, 425),
)  # fmt: skip
_CLONE_THREAD: Final = 0x00010000
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data, little-endian


def _processes(libc: ctypes.CDLL) -> bool:
    known = {"x86_64": _X86_64, "aarch64": _AARCH64}.get(platform.machine())
    if known is None or struct.calcsize("P") != 8:
        return False
    program = _program(*known)
    code = b"".join(struct.pack("=HBBI", *step) for step in program)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(buffer)))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, head, 0, 0) == 0)


def _program(machine: int, clone: int, clone3: int, others: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """The filter as (code, steps to skip if true, if false, value): refused calls fail with EPERM."""
    refused, unknown = (_RETURN, 0, 0, _REFUSE | errno.EPERM), (_RETURN, 0, 0, _REFUSE | errno.ENOSYS)
    steps: list[tuple[int, int, int, int]] = [
        (_LOAD, 0, 0, _MACHINE), (_EQUAL, 1, 0, machine), refused,  # calls of another architecture
        (_LOAD, 0, 0, _NUMBER), (_AT_LEAST, 0, 1, 0x40000000), refused,  # and of x32
        # What clone3 is asked for cannot be seen, so libc is told to use clone, and that only for threads.
        (_EQUAL, 0, 1, clone3), unknown,
        (_EQUAL, 0, 3, clone), (_LOAD, 0, 0, _FIRST_ARGUMENT), (_ANY_BIT, 1, 0, _CLONE_THREAD), refused,
        (_LOAD, 0, 0, _NUMBER),
    ]  # fmt: skip
    for number in others:
        steps += [(_EQUAL, 0, 1, number), refused]
    return [*steps, (_RETURN, 0, 0, _ALLOW)]
