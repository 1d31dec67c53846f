package sqlite

import (
	"context"
	"testing"
	"time"

	"stormglass/eventlog/logtest"
)

func TestConforms(t *testing.T) {
	logtest.Run(t, func(t *testing.T, clock func() time.Time) logtest.Backend {
		l, err := Open(context.Background(), t.TempDir(), Options{Clock: clock})
		if err != nil {
			t.Fatal(err)
		}
		return l
	})
}
