import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";
import { listRequests, measurePage, type PagePart, sumBytes } from "@/e2e/support/weigh";

const MAX_REQUESTS = 3;

/** Lists the sizes of parts, for failure messages. */
const formatParts = (parts: PagePart[]) =>
	parts.map(({ type, name, brotli }) => `${type} ${name}: ${brotli} bytes`).join("\n");

for (const { name, blog, path, budget, status = 200 } of pageKinds) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`${name} is within its budget`, async ({ page, url, expectedErrors }) => {
			if (status !== 200) expectedErrors.push(new RegExp(`status of ${status}`));
			const { status: actualStatus, parts } = await measurePage(page, url + path);
			expect(actualStatus).toBe(status);
			const files = formatParts(listRequests(parts));
			expect.soft(sumBytes(parts, "brotli", "HTML"), `HTML\n${files}`).toBeLessThanOrEqual(budget.html);
			expect.soft(sumBytes(parts, "brotli", "CSS"), `CSS\n${files}`).toBeLessThanOrEqual(budget.css);
			expect.soft(sumBytes(parts, "brotli", "JS"), `JavaScript\n${formatParts(parts)}`).toBeLessThanOrEqual(budget.js);
			expect.soft(sumBytes(parts, "brotli", "font"), `fonts\n${files}`).toBe(0);
			expect.soft(sumBytes(parts, "brotli"), `everything but images\n${files}`).toBeLessThanOrEqual(budget.all);
			expect(listRequests(parts).length, `requests\n${files}`).toBeLessThanOrEqual(MAX_REQUESTS);
		});
	});
}
