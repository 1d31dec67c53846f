package event

import "time"

// Time is an instant in Unix milliseconds, UTC. The zero Time is "unknown".
type Time int64

// TimeOf converts a time.Time; the zero time becomes the unknown Time.
func TimeOf(t time.Time) Time {
	if t.IsZero() {
		return 0
	}
	return Time(t.UnixMilli())
}

// Go returns the instant as a UTC time.Time; the unknown Time becomes zero.
func (t Time) Go() time.Time {
	if t == 0 {
		return time.Time{}
	}
	return time.UnixMilli(int64(t)).UTC()
}

// Known reports whether the instant is known.
func (t Time) Known() bool { return t != 0 }

// Add returns the instant d later.
func (t Time) Add(d time.Duration) Time { return t + Time(d/time.Millisecond) }

// Sub returns the time from u to t.
func (t Time) Sub(u Time) time.Duration { return time.Duration(t-u) * time.Millisecond }

// String is RFC 3339 in UTC with seconds, or with milliseconds where they are
// not zero; "unknown" for the unknown instant.
func (t Time) String() string {
	if t == 0 {
		return "unknown"
	}
	if t%1000 == 0 {
		return t.Go().Format("2006-01-02T15:04:05Z")
	}
	return t.Go().Format("2006-01-02T15:04:05.000Z")
}
