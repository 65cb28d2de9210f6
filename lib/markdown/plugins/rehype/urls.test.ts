import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { md, mdx } from "@/lib/markdown/compile.support";

describe("collects the size that is stated of an image", () => {
	for (const [compile, body, expected] of [
		[md, "![A](/a.png){: width=60}", { width: 60 }],
		[md, '<img src="/a.png" width="60" height="40px">', { width: 60, height: 40 }],
		[md, '<img src="/a.png" width="50%">', {}],
		[mdx, '<Image src="/a.png" alt="A" width={60} />', { width: 60 }],
		[mdx, '<Image src="/a.png" alt="A" width={"60"} />', { width: 60 }],
		[mdx, '<Image src="/a.png" alt="A" width={wide} />', {}],
	] as const) {
		test(body, async () => {
			const [{ width, height } = {}] = (await compile(body)).metadata.images;
			assert.deepEqual({ ...(width && { width }), ...(height && { height }) }, expected);
		});
	}
});
