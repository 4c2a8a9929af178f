"""The kinds of blocks, each a file; the one table in which a file's `kind` is looked up."""

from collections.abc import Mapping
from types import MappingProxyType

from workshopkit.blocks.block import Block
from workshopkit.blocks.carousel import Carousel
from workshopkit.blocks.closing import Closing
from workshopkit.blocks.energizer import Energizer
from workshopkit.blocks.input import Input
from workshopkit.blocks.mapping import MappingBlock
from workshopkit.blocks.opening import Opening
from workshopkit.blocks.practice import Practice
from workshopkit.blocks.principles import Principles
from workshopkit.blocks.questions import Questions
from workshopkit.blocks.quote import Quote
from workshopkit.blocks.video import Video
from workshopkit.blocks.vignette import Vignette
from workshopkit.blocks.whatif import WhatIf

Kinds = Mapping[str, type[Block]]

KINDS: Kinds = MappingProxyType(
    {
        "opening": Opening,
        "video": Video,
        "questions": Questions,
        "vignette": Vignette,
        "whatif": WhatIf,
        "quote": Quote,
        "principles": Principles,
        "mapping": MappingBlock,
        "energizer": Energizer,
        "carousel": Carousel,
        "practice": Practice,
        "input": Input,
        "closing": Closing,
    }
)

__all__ = ["KINDS", "Block", "Kinds"]
