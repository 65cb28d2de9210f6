import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";
import { bytesOf, type Part, requestsOf, weigh } from "@/e2e/support/weigh";

const REQUESTS = 3;

/** What weighs what, for the message of a failure. */
const listed = (parts: Part[]) => parts.map(({ type, name, brotli }) => `${type} ${name}: ${brotli} bytes`).join("\n");

for (const { name, blog, path, budget, status = 200 } of pageKinds) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`${name} keeps to its budget`, async ({ page, url, expectedErrors }) => {
			if (status !== 200) expectedErrors.push(new RegExp(`status of ${status}`));
			const { status: answer, parts } = await weigh(page, url + path);
			expect(answer).toBe(status);
			const files = listed(requestsOf(parts));
			expect.soft(bytesOf(parts, "brotli", "HTML"), `HTML\n${files}`).toBeLessThanOrEqual(budget.html);
			expect.soft(bytesOf(parts, "brotli", "CSS"), `CSS\n${files}`).toBeLessThanOrEqual(budget.css);
			expect.soft(bytesOf(parts, "brotli", "JS"), `JavaScript\n${listed(parts)}`).toBeLessThanOrEqual(budget.js);
			expect.soft(bytesOf(parts, "brotli", "font"), `fonts\n${files}`).toBe(0);
			expect.soft(bytesOf(parts, "brotli"), `everything but images\n${files}`).toBeLessThanOrEqual(budget.all);
			expect(requestsOf(parts).length, `requests\n${files}`).toBeLessThanOrEqual(REQUESTS);
		});
	});
}
