"""From parts to a pack: zipped the same way each time, and listed in pack.json."""

from workshopkit.package.listing import LISTING, listed_digests, listing
from workshopkit.package.naming import file_name, folder_name, is_safe
from workshopkit.package.pack import FileKind, Pack, PackFile
from workshopkit.package.time import BUILD_TIME, build_time
from workshopkit.package.zipped import zip_parts

__all__ = [
    "BUILD_TIME",
    "LISTING",
    "FileKind",
    "Pack",
    "PackFile",
    "build_time",
    "file_name",
    "folder_name",
    "is_safe",
    "listed_digests",
    "listing",
    "zip_parts",
]
