import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { hasMainAround } from "./app-page";

for (const [files, page, expected] of [
	[{ "app/layout.tsx": "<body>{children}</body>" }, "app/blog/[[...path]]/page.tsx", false],
	[{ "app/layout.tsx": '<body><main id="a">{children}</main></body>' }, "app/blog/[[...path]]/page.tsx", true],
	[{ "src/app/(site)/layout.jsx": "<main>{children}</main>" }, "src/app/(site)/blog/[[...path]]/page.jsx", true],
	[{ "src/app/(shop)/layout.jsx": "<main>{children}</main>" }, "src/app/(site)/blog/[[...path]]/page.jsx", false],
	[{ "app/blog/layout.js": "<main>{children}</main>" }, "app/blog/[[...path]]/page.jsx", true],
] as const) {
	test(`${page} is ${expected ? "" : "not "}inside <main> with ${Object.keys(files)}`, () => {
		assert.equal(hasMainAround(createTemporaryFolder(files), page), expected);
	});
}
