package sim

import (
	"iter"
	"math"
	"time"
)

// Stream defaults that make a unit worth watching: sixteen beds, and 240
// virtual seconds a second (one virtual hour in 15 s).
const (
	DefaultBeds  = 16
	DefaultSpeed = 240
)

// Stream is a running unit: every bed holds a patient in the middle of a
// story shortly before its turn, and receives another patient after the story
// ends. Messages come in the order of delivery, without end; those from before
// start are marked Backlog and thinned as an interface's catch-up query is
// (the regular monitor and device readings, not the rest). It is a pure
// function of its arguments: to continue after a stop, call it again with the
// same ones and skip what was sent.
func Stream(seed uint64, beds int, start time.Time) iter.Seq[Message] {
	return func(yield func(Message) bool) {
		unit := make([]*bed, 0, max(beds, 0))
		for i := range beds {
			unit = append(unit, newBed(seed, i, beds, start))
		}
		for len(unit) > 0 {
			next := unit[0]
			for _, b := range unit[1:] {
				if b.head().At.Before(next.head().At) {
					next = b
				}
			}
			if !yield(next.take()) {
				return
			}
		}
	}
}

// bed is one bed's queue.
type bed struct {
	seed       uint64
	n, beds    int
	generation int
	start      time.Time
	queue      []Message
	ends       time.Time
}

func newBed(seed uint64, n, beds int, start time.Time) *bed {
	b := &bed{seed: seed, n: n, beds: beds, start: start}
	s := openingStory(n)
	lead := 0.3 + 0.4*float64((n*5)%8) // hours until the turn
	b.fill(s, start.Add(-hours(math.Max(0.2, s.Turns-lead))))
	return b
}

// fill lays a patient into the bed.
func (b *bed) fill(s Story, admitted time.Time) {
	p := NewPatient(b.seed, s, b.n+b.beds*b.generation)
	p.Bed = bedName(b.n)
	ms := p.Messages(admitted.Truncate(time.Minute))
	// How the patient arrived, and the rare rounds of the ward, are not thinned.
	known := admitted.Add(max(arrival, p.wardUntil))
	b.generation++
	b.ends = admitted.Add(p.Length)
	b.queue = b.queue[:0]
	for i, m := range ms {
		m.Backlog = m.At.Before(b.start)
		if !m.Backlog || m.At.Before(known) || b.keepsOld(m, i) {
			b.queue = append(b.queue, m)
		}
	}
}

// arrival is the time after admission of which a backlog keeps everything:
// whether organs failed on arrival decides about the window.
const arrival = 2 * time.Hour

// keepsOld thins a backlog: of the regular readings one in four older than six
// hours and one in eight older than a day. Everything else is kept: the onset
// of organ dysfunction, days ago, decides about today.
func (b *bed) keepsOld(m Message, i int) bool {
	age := b.start.Sub(m.At)
	switch {
	case m.Regular && age > 24*time.Hour:
		return i%8 == 0
	case m.Regular && age > 6*time.Hour:
		return i%4 == 0
	}
	return true
}

func (b *bed) head() *Message {
	if len(b.queue) == 0 {
		gap := 1 + 3*dice(b.seed).with("gap").at(int64(b.n)).at(int64(b.generation)).unit()
		b.fill(laterStory(b.seed, b.n, b.generation), b.ends.Add(hours(gap)))
	}
	return &b.queue[0]
}

func (b *bed) take() Message {
	m := *b.head()
	b.queue = b.queue[1:]
	return m
}

// openingStory is who lies in a bed when a stream starts.
func openingStory(n int) Story {
	all := Stories()
	return all[n%len(all)]
}

// laterStory is who comes next.
func laterStory(seed uint64, n, generation int) Story {
	all := Stories()
	return all[dice(seed).with("next").at(int64(n)).at(int64(generation)).intn(len(all))]
}

func bedName(n int) string {
	return string([]byte{'0' + byte((n+1)/10%10), '0' + byte((n+1)%10)})
}
