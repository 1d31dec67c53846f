package sim

// dice is a keyed source of chance: a pure function of what was mixed in, so
// that one patient's noise does not depend on the order of generation. It is
// splitmix64 over FNV-1a; the bytes it leads to are fixed by golden tests.
type dice uint64

// with mixes a name in.
func (d dice) with(s string) dice {
	h := uint64(d) ^ 0xcbf29ce484222325
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return dice(mix(h))
}

// at mixes a number in.
func (d dice) at(n int64) dice { return dice(mix(uint64(d) ^ mix(uint64(n)+0x9e3779b97f4a7c15))) }

func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// unit is uniform in [0, 1).
func (d dice) unit() float64 { return float64(mix(uint64(d))>>11) / (1 << 53) }

// intn is uniform in 0..n-1; 0 for n < 2.
func (d dice) intn(n int) int {
	if n < 2 {
		return 0
	}
	return int(mix(uint64(d)) % uint64(n))
}

// normal has mean 0 and variance 1, bounded to ±6: the sum of twelve
// uniforms, so that no machine's logarithm enters and no tail surprises.
func (d dice) normal() float64 {
	sum := 0.0
	for i := range 12 {
		sum += d.at(int64(i)).unit()
	}
	return sum - 6
}
