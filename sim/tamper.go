package sim

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// The functions here change bytes as interfaces do. They know just enough of
// HL7: segments end in CR, fields are separated by "|".

func segments(b []byte) []string { return strings.Split(strings.TrimSuffix(string(b), "\r"), "\r") }

func joined(s []string) []byte { return []byte(strings.Join(s, "\r") + "\r") }

// edited passes every segment of a kind, split into fields, to change.
func edited(b []byte, name string, change func(fields []string)) []byte {
	s := segments(b)
	for i := range s {
		if strings.HasPrefix(s[i], name+"|") {
			f := strings.Split(s[i], "|")
			change(f)
			s[i] = strings.Join(f, "|")
		}
	}
	return joined(s)
}

// controlID is MSH-10: in MSH the first separator is itself a field.
func controlID(b []byte) string {
	end := bytes.IndexByte(b, '\r')
	if end < 0 {
		return ""
	}
	f := strings.Split(string(b[:end]), "|")
	if len(f) < 10 {
		return ""
	}
	return f[9]
}

// mistaken multiplies one number by ten or a tenth: the slip of a decimal
// point. ok is false where the message holds no number.
func mistaken(b []byte, c dice) (out []byte, ok bool) {
	pick := pickNumber(b, c)
	if pick < 0 {
		return b, false
	}
	n := 0
	return edited(b, "OBX", func(f []string) {
		if n++; n-1 != pick {
			return
		}
		x, err := strconv.ParseFloat(f[5], 64)
		if err != nil {
			return
		}
		factor := 10.0
		if c.with("slip").intn(2) == 0 {
			factor = 0.1
		}
		f[5], ok = strconv.FormatFloat(x*factor, 'f', -1, 64), true
		if len(f[5]) > 8 {
			f[5] = f[5][:8]
		}
	}), true
}

// pickNumber chooses one OBX of type NM, -1 for none.
func pickNumber(b []byte, c dice) int {
	var numbers []int
	n := 0
	edited(b, "OBX", func(f []string) {
		if len(f) > 11 && f[2] == "NM" {
			numbers = append(numbers, n)
		}
		n++
	})
	if len(numbers) == 0 {
		return -1
	}
	return numbers[c.with("which").intn(len(numbers))]
}

// corrected sends the true results again as corrections made at an instant.
func corrected(b []byte, made time.Time) []byte {
	b = edited(b, "MSH", func(f []string) { f[6], f[9] = stamp(made), f[9]+"C" })
	b = edited(b, "OBR", func(f []string) {
		if len(f) > 25 {
			f[22], f[25] = stamp(made), "C"
		}
	})
	return edited(b, "OBX", func(f []string) {
		if len(f) > 11 {
			f[11] = "C"
		}
	})
}

// withUnit replaces the unit of one number.
func withUnit(b []byte, unit string, c dice) []byte {
	pick, n := pickNumber(b, c), 0
	return edited(b, "OBX", func(f []string) {
		if n == pick {
			f[6] = unit
		}
		n++
	})
}

// withUnknownCode replaces the code of the first result by one that nobody
// mapped.
func withUnknownCode(b []byte) []byte {
	n := 0
	return edited(b, "OBX", func(f []string) {
		if n++; n == 1 && len(f) > 3 {
			f[3] = "ZZ9X^New test, not yet mapped^L"
		}
	})
}

// unsuitable marks the specimen clotted or haemolysed, as SPM-24.
func unsuitable(b []byte, c dice) []byte {
	condition := "HEM^Hemolyzed^HL70493"
	if c.with("condition").intn(2) == 0 {
		condition = "CLOT^Clotted^HL70493"
	}
	s := segments(b)
	for i := range s {
		if strings.HasPrefix(s[i], "SPM|") {
			f := strings.Split(s[i], "|")
			for len(f) <= 24 {
				f = append(f, "")
			}
			f[24] = condition
			s[i] = strings.Join(f, "|")
		}
	}
	return joined(s)
}

// unparseable keeps the beginning of the header and loses the rest, as a
// broken connection does: no message type, no control id, no patient.
func unparseable(b []byte) []byte {
	end := max(0, bytes.IndexByte(b, '\r'))
	f := strings.SplitN(string(b[:end]), "|", 9)
	return []byte(strings.Join(f[:min(len(f), 7)], "|") + "\x00\x00|\r")
}

// shifted moves the times of observation by a clock's error; the message's own
// time is the interface engine's and stays right.
func shifted(b []byte, by time.Duration) []byte {
	move := func(f []string, i int) {
		if i < len(f) {
			if t, err := time.Parse("20060102150405-0700", f[i]); err == nil {
				f[i] = stamp(t.Add(by))
			}
		}
	}
	b = edited(b, "OBR", func(f []string) { move(f, 7) })
	b = edited(b, "OBX", func(f []string) { move(f, 14) })
	return edited(b, "SPM", func(f []string) { move(f, 17) })
}

// withoutOffset writes every time as the wall clock of the zone shows it.
func withoutOffset(b []byte, zone *time.Location) []byte {
	s := segments(b)
	for i := range s {
		f := strings.Split(s[i], "|")
		for j := range f {
			if len(f[j]) == len("20060102150405-0700") {
				if t, err := time.Parse("20060102150405-0700", f[j]); err == nil {
					f[j] = t.In(zone).Format("20060102150405")
				}
			}
		}
		s[i] = strings.Join(f, "|")
	}
	return joined(s)
}
