"""OpenPGP keys, read as far as no cryptography is needed (RFC 4880 and 9580).

Own code, as no library fits: PGPy has not had a release since 2022 and does not
start on Python 3.13, and pysequoia, a beta, tells neither how a key is protected
nor of what Go's reader of armor refuses.
"""
