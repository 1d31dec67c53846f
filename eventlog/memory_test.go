package eventlog_test

import (
	"testing"
	"time"

	"stormglass/eventlog"
	"stormglass/eventlog/logtest"
)

func TestMemoryConforms(t *testing.T) {
	logtest.Run(t, func(t *testing.T, clock func() time.Time) logtest.Backend { return eventlog.NewMemory(clock) })
}
