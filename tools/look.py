"""Make the baked pictures of the look: the lamp's glow, the shadow under paper, the veil behind words.

They are alpha ramps that band on 8-bit panels, so they are dithered here once with a fixed seed
instead of being computed at show time. Run: `python tools/look.py`.
"""

import math
import random
from pathlib import Path

from PIL import Image, ImageFilter

LOOK = Path(__file__).resolve().parent.parent / "assets" / "look"


def lamp(size: int = 640) -> Image.Image:
    """A radial pool of warm light (#F4DDAA, 12 % in the middle), alpha dithered."""
    noise = random.Random(30)
    image = Image.new("RGBA", (size, size))
    pixels = image.load()
    assert pixels is not None
    middle = (size - 1) / 2
    for y in range(size):
        for x in range(size):
            r = math.hypot(x - middle, y - middle) / middle
            fall = max(0.0, 1.0 - r) ** 2 * (1.0 + 0.6 * math.exp(-((r / 0.28) ** 2)))
            alpha = 255 * 0.105 * fall + noise.random() - 0.5
            pixels[x, y] = (0xF4, 0xDD, 0xAA, max(0, min(255, round(alpha))))
    return image


def paper_shadow(size: int = 192, inset: int = 36) -> Image.Image:
    """A soft two-step shadow as a border image with 60-pixel borders."""
    shape = Image.new("L", (size, size), 0)
    near, far = shape.copy(), shape.copy()
    box = (inset, inset - 16, size - inset, size - inset - 18)
    near.paste(150, box)
    far.paste(165, (inset + 2, inset, size - inset - 2, size - inset + 4))
    near = near.filter(ImageFilter.GaussianBlur(9))
    far = far.filter(ImageFilter.GaussianBlur(15))
    alpha = Image.blend(near, far, 0.55)
    image = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    image.putalpha(alpha)
    return image


def veil(size: int = 112, soft: int = 16) -> Image.Image:
    """A plate of the ground's own colour (#0E1519) with soft edges, that keeps rays away from small words."""
    alpha = Image.new("L", (size, size), 0)
    alpha.paste(242, (soft, soft, size - soft, size - soft))
    alpha = alpha.filter(ImageFilter.GaussianBlur(soft / 2.4))
    image = Image.new("RGBA", (size, size), (0x0E, 0x15, 0x19, 0))
    image.putalpha(alpha)
    return image


if __name__ == "__main__":
    LOOK.mkdir(parents=True, exist_ok=True)
    lamp().save(LOOK / "lamp.png", optimize=True)
    paper_shadow().save(LOOK / "paper-shadow.png", optimize=True)
    veil().save(LOOK / "veil.png", optimize=True)
