package columns

import (
	"encoding/binary"
	"math/bits"
)

// The eight bytes of a word are handled at once; the first is the lowest.
const (
	ones   = 0x0101010101010101
	highs  = 0x80 * ones
	commas = ',' * ones
	dots   = '.' * ones
	zeros  = '0' * ones
	spaces = ' ' * ones
)

// zeroBytes marks the bytes of x that are zero; the lowest mark is exact.
func zeroBytes(x uint64) uint64 { return (x - ones) & ^x & highs }

// endings marks the commas and control characters; the lowest mark is exact.
func endings(x uint64) uint64 {
	return zeroBytes(x^commas) | (x-spaces)&^x&highs
}

// powers of ten that are exact. A whole number below 2^53 divided by one of
// them is the correctly rounded decimal.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7}

// shortDecimal reads the cell at the start of eight bytes where it is an
// unsigned decimal of at most seven characters: n is its length. ok is false
// where it is anything else.
func shortDecimal(word uint64) (x float64, n int, ok bool) {
	end := endings(word)
	if end == 0 {
		return 0, 0, false
	}
	n = bits.TrailingZeros64(end) >> 3
	d := word & (1<<(8*n&63) - 1)
	nd, frac := n, 0
	if dot := zeroBytes(d ^ dots); dot != 0 {
		at := bits.TrailingZeros64(dot) & 56
		if at < 8*n {
			d = d&(1<<at-1) | d>>8&^(1<<at-1)
			nd--
			frac = nd - at>>3
		}
	}
	if nd == 0 {
		return 0, 0, false
	}
	// Right-align the digits behind zeros.
	d = d<<((64-8*nd)&63) | zeros>>(8*nd&63)
	if ((d+0x46*ones)|(d-zeros))&highs != 0 {
		return 0, 0, false
	}
	d -= zeros
	d = d*10 + d>>8
	d = (d&0x000000FF000000FF*0x000F424000000064 + d>>16&0x000000FF000000FF*0x0000271000000001) >> 32
	x = float64(d)
	if frac != 0 {
		x /= powers[frac&7]
	}
	return x, n, true
}

// cellLength is the length of the cell at the start of b.
func cellLength(b []byte) int {
	if len(b) > 0 && b[0] == '"' {
		_, n := rawCell(b)
		return n
	}
	for i := 0; i+8 < len(b); i += 8 {
		end := endings(binary.LittleEndian.Uint64(b[i:]))
		if end == 0 {
			continue
		}
		i += bits.TrailingZeros64(end) >> 3
		if b[i] == ',' || b[i] == '\n' {
			return i
		}
		break // a carriage return or a stray control character
	}
	_, n := rawCell(b)
	return n
}
