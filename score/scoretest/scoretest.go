// Package scoretest tests the scores against what their authors' own programs
// and papers say. It holds no code of the product.
package scoretest
