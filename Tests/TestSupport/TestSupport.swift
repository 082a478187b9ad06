/// What the tests share: goldens, fixtures, builders.
package enum TestSupport {}
