import { expect, httpTest as test } from "@/e2e/support/test";

test("security headers are sent", async ({ request }) => {
	for (const path of ["/", "/blog/components", "/nowhere", "/img/wide.png"]) {
		const headers = (await request.get(path)).headers();
		expect(headers["content-security-policy"], path).toBe("frame-ancestors 'self'");
		expect(headers["x-content-type-options"], path).toBe("nosniff");
		expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
		expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
		expect(headers["strict-transport-security"], path).toMatch(/max-age=\d+/);
	}
});
