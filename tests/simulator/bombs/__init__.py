"""Promises bombs: files that are small on a disk and made to cost a program its time or its memory.

`BOMBS` has them by name; each is a function that plants it into a folder that `write_target` made. Every bomb
is made by program, and none is larger than 40 MB on the disk.
"""

from tests.simulator.bombs import jpeg, png, tables, tiff, webp, yaml
from tests.simulator.bombs.target import PICTURE, TABLE, TEXT, Bomb, write_target

BOMBS: dict[str, Bomb] = {
    f"{kind}-{name}": bomb
    for kind, bombs in (
        ("yaml", yaml.BOMBS),
        ("table", tables.BOMBS),
        ("png", png.BOMBS),
        ("jpeg", jpeg.BOMBS),
        ("tiff", tiff.BOMBS),
        ("webp", webp.BOMBS),
    )
    for name, bomb in bombs.items()
}

__all__ = ["BOMBS", "PICTURE", "TABLE", "TEXT", "Bomb", "write_target"]
