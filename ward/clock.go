package ward

import (
	"time"

	"stormglass/event"
)

// Clock is the ward's time. It is injected, so that a simulated unit can run
// in time lapse and a test can stand still.
type Clock interface {
	// Now is the present instant.
	Now() event.Time
	// Until is how long to wait, in real time, before Now reaches t; zero or
	// less when t has passed.
	Until(t event.Time) time.Duration
}

// RealClock is the machine's clock.
type RealClock struct{}

// Now implements Clock.
func (RealClock) Now() event.Time { return event.TimeOf(time.Now()) }

// Until implements Clock.
func (RealClock) Until(t event.Time) time.Duration { return time.Until(t.Go()) }

// LapseClock runs Speed times as fast as the machine's clock, from Start at
// the real instant Origin.
type LapseClock struct {
	Origin time.Time
	Start  event.Time
	Speed  float64
}

// Now implements Clock.
func (c LapseClock) Now() event.Time {
	return c.Start.Add(time.Duration(float64(time.Since(c.Origin)) * c.Speed))
}

// Until implements Clock.
func (c LapseClock) Until(t event.Time) time.Duration {
	real := time.Duration(float64(t.Sub(c.Start)) / c.Speed)
	return time.Until(c.Origin.Add(real))
}

// StillClock stands at one instant until it is set; for tests.
type StillClock struct{ At event.Time }

// Now implements Clock.
func (c *StillClock) Now() event.Time { return c.At }

// Until implements Clock.
func (c *StillClock) Until(t event.Time) time.Duration {
	if t <= c.At {
		return 0
	}
	return time.Hour
}
