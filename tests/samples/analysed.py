"""The sample articles, each read and analysed once for all tests of a run."""

from functools import cache

from reader.model import Analysis, Article
from reader.sources import read
from tests.samples.expectations import every_sample

SAMPLES = every_sample()


@cache
def article_of(sample: str) -> Article:
    return read(str(next(one.path for one in SAMPLES if one.sample == sample)))


@cache
def analysis_of(sample: str) -> Analysis:
    from reader import workbench

    return workbench.analyse(article_of(sample))
