package immune

import "slices"

// DescribesStorm reports whether a leading state is one of hyperinflammation: in
// a newborn no such definition is valid, and none is named as the state.
func DescribesStorm(id string) bool { return !slices.Contains(noStorm, id) }
