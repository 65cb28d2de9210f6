import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes } from "./format-bytes";

test("formats bytes", () => assert.deepEqual([999, 1000, 1_499_999].map(formatBytes), ["999 B", "1 kB", "1.5 MB"]));
