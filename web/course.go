package web

import (
	"sync"

	"stormglass/assess"
	"stormglass/event"
)

// courses keeps the drawn course of each patient for as long as the answer it
// ends in stands: drawing it assesses some forty past instants.
type courses struct {
	mu   sync.Mutex
	held map[string]heldCourse // by patient token
}

type heldCourse struct {
	of  *assess.Assessment
	at  event.Time // the right end of its axis
	svg []labelled
}

// coursesHeld bounds the memory; beyond it, everything is drawn anew.
const coursesHeld = 600

// course draws the course of a look, or returns the one drawn for the same
// published answer. A look into the past is always drawn.
func (s *Server) course(d *drawing, l look) []labelled {
	if l.past {
		return d.course(s.cfg.Rules, l)
	}
	s.drawn.mu.Lock()
	c, ok := s.drawn.held[l.bed.Token]
	s.drawn.mu.Unlock()
	if ok && c.of == l.a && l.at-c.at <= (l.at-d.from)/200 { // the axis moved by less than a line's width
		return c.svg
	}
	svg := d.course(s.cfg.Rules, l)
	s.drawn.mu.Lock()
	defer s.drawn.mu.Unlock()
	if s.drawn.held == nil || len(s.drawn.held) >= coursesHeld {
		s.drawn.held = map[string]heldCourse{}
	}
	s.drawn.held[l.bed.Token] = heldCourse{l.a, l.at, svg}
	return svg
}
