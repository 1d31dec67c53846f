package immune_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/story"
)
