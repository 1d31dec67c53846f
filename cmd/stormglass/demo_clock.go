package main

import (
	"sync"
	"time"

	"stormglass/event"
)

// demoClock is the time of the simulated unit. While the backlog is delivered
// it follows the messages, so that each is learnt when it would have been;
// then it runs Speed times as fast as the machine's clock.
type demoClock struct {
	mu     sync.Mutex
	at     event.Time // while following, and the start of the lapse
	origin time.Time  // when the lapse began; zero while following
	speed  float64
}

// Now implements ward.Clock.
func (c *demoClock) Now() event.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.origin.IsZero() {
		return c.at
	}
	return c.at.Add(time.Duration(float64(time.Since(c.origin)) * c.speed))
}

// Until implements ward.Clock.
func (c *demoClock) Until(t event.Time) time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.origin.IsZero() {
		return 50 * time.Millisecond // look again: the clock jumps
	}
	return time.Until(c.origin.Add(time.Duration(float64(t.Sub(c.at)) / c.speed)))
}

// follow moves the standing clock forward.
func (c *demoClock) follow(t event.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.origin.IsZero() && t > c.at {
		c.at = t
	}
}

// run lets the clock run from t.
func (c *demoClock) run(t event.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.origin.IsZero() {
		c.at, c.origin = max(t, c.at), time.Now()
	}
}
