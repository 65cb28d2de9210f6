import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";
import { findExcess } from "@/e2e/support/weigh";

test.use({ blog: "own" });

test("every kind of page is within its budget", async ({ page, url, expectedErrors }) => {
	expectedErrors.push(/status of 404/);
	for (const { name, path, budget, status = 200 } of pageKinds) {
		const { status: actualStatus, excess } = await findExcess(page, url + path, budget);
		expect.soft(actualStatus, name).toBe(status);
		expect.soft(excess, name).toEqual([]);
	}
});
