package immunosep

import (
	"stormglass/event"
	"stormglass/rule"
)

// Phase is where the course of SIP stands.
type Phase uint8

// Phases. Lost means that SIP was on and that HLA-DR then was unknown for
// longer than its window: it may have been reversed unseen.
const (
	Off Phase = iota
	On
	Lost
	Open // an informative but uncertain value leaves it open
)

// Course is SIP as a fold over the series of ferritin and HLA-DR: entry below
// 5000, exit above 8000 with ferritin < 4420, held between. Ferritin above
// 4420 hides SIP (the conflict rule) without reversing it.
type Course struct {
	Phase Phase
	Since event.Time // when the current run of SIP began; while Lost, when it had begun
	Last  event.Time // the instant of the last HLA-DR that supported it
}

// Moment is what one instant says: the entry and exit criteria and whether an
// HLA-DR stands at all.
type Moment struct {
	At          event.Time
	Entry, Exit rule.Truth
	HLADR       bool // an informative HLA-DR is in force
}

// Step moves the course over one instant. Instants must be given in order.
func (c *Course) Step(m Moment) {
	switch {
	case m.Entry == rule.Met:
		if c.Phase != On {
			c.Since = m.At
		}
		c.Phase, c.Last = On, m.At
	case !m.HLADR:
		if c.Phase == On || c.Phase == Open {
			c.Phase = Lost
		}
	case m.Exit == rule.Met:
		*c = Course{}
	case m.Entry == rule.Undetermined && c.Phase != On:
		c.Phase = Open
		if c.Since == 0 {
			c.Since = m.At
		}
	case m.Exit == rule.Undetermined && c.Phase == On:
		c.Phase = Open
	case c.Phase == On:
		c.Last = m.At
	}
}

// Truth is the answer for SIP at an instant that the course has been stepped
// to. ferritinLow is whether ferritin is at or below 4420; held says that it
// rests on the published exit and not on the entry.
func (c *Course) Truth(m Moment, ferritinLow rule.Truth) (t rule.Truth, held bool) {
	switch {
	case ferritinLow == rule.NotMet:
		return rule.NotMet, false // the conflict rule: MALS only
	case m.Entry == rule.Met:
		return rule.Met, false
	case !m.HLADR:
		return rule.Undetermined, false
	case m.Exit == rule.Met:
		return rule.NotMet, false
	case c.Phase == On:
		return ferritinLow, ferritinLow == rule.Met
	case c.Phase == Lost || c.Phase == Open:
		return rule.Undetermined, false
	}
	return m.Entry, false
}
