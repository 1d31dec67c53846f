package rule

import "math"

// key is a float64 mapped to an integer so that both sort alike. Comparing
// keys needs no branch.
type key uint64

func keyOf(x float64) key {
	b := math.Float64bits(x)
	return key(b ^ (uint64(int64(b)>>63) | 1<<63))
}

func (k key) float() float64 {
	b := uint64(k)
	return math.Float64frombits(b ^ (uint64(int64(^b)>>63) | 1<<63))
}

// beyond is greater than the key of any number.
const beyond = ^key(0)

// keysOfPoints are the keys of small whole numbers.
var keysOfPoints = func() (out [64]key) {
	for i := range out {
		out[i] = keyOf(float64(i))
	}
	return out
}()

func keyOfPoints(n int) key {
	if n >= 0 && n < len(keysOfPoints) {
		return keysOfPoints[n]
	}
	return keyOf(float64(n))
}
