package rule

import "reflect"

// Extends reports whether this rule's first items are exactly those of base,
// over the same inputs in the same places and for the same ages, so that the
// answer of base is part of this rule's answer (Phoenix-8 extends Phoenix).
func (r *Rule) Extends(base *Rule) bool {
	if r == base || len(base.items) == 0 || len(base.items) > len(r.items) || len(base.leafs) > len(r.leafs) || r.draft || base.draft {
		return false
	}
	if r.age != base.age || r.ageFrom != base.ageFrom || r.ageTo != base.ageTo {
		return false
	}
	for i := range base.slots {
		if base.scored&(1<<i) == 0 {
			continue
		}
		if i >= len(r.slots) || r.slots[i].id != base.slots[i].id || r.absent[i] != base.absent[i] {
			return false
		}
	}
	for i := range base.leafs {
		a, b := base.leafs[i], r.leafs[i]
		// The band table covers the cuts of the whole rule; the bands are
		// equal if their own cuts are.
		a.band, b.band = nil, nil
		if !reflect.DeepEqual(a, b) {
			return false
		}
	}
	return reflect.DeepEqual(base.items, r.items[:len(base.items)])
}
