package timeline

import (
	"encoding/binary"
	"strings"

	"stormglass/event"
)

// texts keeps received values as bytes behind one another, and interns the few
// units and senders. A timeline made by AsKnown shares what was written before.
type texts struct {
	blob  []byte
	names []string
	index map[string]uint16
}

// put stores a text and returns its place, 0 for the empty text.
func (x *texts) put(s string) uint32 {
	if s == "" || len(x.blob)+len(s)+binary.MaxVarintLen64 > 1<<31 {
		return 0
	}
	at := uint32(len(x.blob)) + 1
	x.blob = binary.AppendUvarint(x.blob, uint64(len(s)))
	x.blob = append(x.blob, s...)
	return at
}

func (x *texts) get(at uint32) string {
	if at == 0 {
		return ""
	}
	n, w := binary.Uvarint(x.blob[at-1:])
	from := int(at-1) + w
	return string(x.blob[from : from+int(n)])
}

// intern returns a small number for a name that recurs; 0 for the empty name
// and, beyond 65,535 names, for any further one.
func (x *texts) intern(s string) uint16 {
	if s == "" {
		return 0
	}
	if n, ok := x.index[s]; ok {
		return n
	}
	if len(x.names) >= 1<<16-1 {
		return 0
	}
	if x.index == nil {
		x.index = make(map[string]uint16)
	}
	s = strings.Clone(s)
	x.names = append(x.names, s)
	n := uint16(len(x.names))
	x.index[s] = n
	return n
}

func (x *texts) name(n uint16) string {
	if n == 0 {
		return ""
	}
	return x.names[n-1]
}

// share returns texts that read what is stored so far and write elsewhere.
func (x *texts) share() texts {
	out := texts{blob: x.blob[:len(x.blob):len(x.blob)], names: x.names[:len(x.names):len(x.names)]}
	if len(x.index) > 0 {
		out.index = make(map[string]uint16, len(x.index))
		for i, s := range out.names {
			out.index[s] = uint16(i + 1)
		}
	}
	return out
}

// resultKey identifies a result among its versions: sender and order number
// in the upper half, code and length of the effective interval in the lower
// (32-bit FNV-1a each). It is compared only among events of one patient and
// one effective instant.
func resultKey(e *event.Event) uint64 {
	low := fnv(fnvStart, e.Code)
	if e.To > e.At {
		span := uint64(e.To - e.At)
		low = (low ^ uint32(span) ^ uint32(span>>32)) * fnvPrime
	}
	return uint64(orderKey(e.Sender, e.Order))<<32 | uint64(low)
}

func orderKey(sender, order string) uint32 {
	return fnv(fnv(fnvStart, sender)*fnvPrime, order)
}

const (
	fnvStart uint32 = 2166136261
	fnvPrime uint32 = 16777619
)

func fnv(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}
