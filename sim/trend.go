package sim

import "math"

// trend is the course of one quantity: straight lines between knots, on a
// linear or a logarithmic scale, held flat before the first and after the last.
type trend struct {
	hours, values []float64
	log           bool
}

// newTrend reads pairs (hour, value). A trailing hour without value and hours
// that do not ascend are ignored; TestStoriesAreWellFormed finds them.
func newTrend(log bool, knots []float64) trend {
	t := trend{log: log}
	for i := 0; i+1 < len(knots); i += 2 {
		if n := len(t.hours); n > 0 && knots[i] < t.hours[n-1] {
			continue
		}
		t.hours = append(t.hours, knots[i])
		t.values = append(t.values, knots[i+1])
	}
	return t
}

// set reports whether the story gave the quantity a course.
func (t trend) set() bool { return len(t.hours) > 0 }

// at is the value at hour h.
func (t trend) at(h float64) float64 {
	n := len(t.hours)
	if n == 0 {
		return 0
	}
	if h <= t.hours[0] {
		return t.values[0]
	}
	for i := 1; i < n; i++ {
		if h >= t.hours[i] {
			continue
		}
		f := (h - t.hours[i-1]) / (t.hours[i] - t.hours[i-1])
		a, b := t.values[i-1], t.values[i]
		if t.log && a > 0 && b > 0 {
			return a * math.Pow(b/a, f)
		}
		return a + (b-a)*f
	}
	return t.values[n-1]
}
