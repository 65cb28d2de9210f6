import { networkInterfaces } from "node:os";
import { sendRaw } from "@/e2e/support/raw-request";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "editor" });

/** Returns the origin of a server by the address that other devices of the network use; `undefined` without a network. */
function findNetworkOrigin(url: string): string | undefined {
	const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	const address = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
	return address && `http://${address}:${new URL(url).port}`;
}

test("another device gets the blog, but neither the desk nor Next's tools, whatever it claims", async ({
	url,
	deskUrl,
}) => {
	const origin = findNetworkOrigin(url);
	test.skip(origin === undefined, "This machine has no network.");
	if (origin === undefined) return;
	const page = await sendRaw(`${origin}/blog/draft`);
	expect(page.status).toBe(200);
	expect(page.body.toString()).toContain("An idea");
	const claims: Record<string, string>[] = [
		{},
		{ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
		{ host: new URL(url).host },
		{ host: new URL(deskUrl).host, "x-forwarded-host": "localhost" },
		{ "x-quire-guard": "undefined" },
		{ "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
	];
	for (const headers of claims) {
		const { headers: answered, body } = await sendRaw(`${origin}/desk/post/blog/draft`, { headers });
		expect(answered.location ?? "", JSON.stringify(headers)).not.toContain(deskUrl);
		expect(body.toString()).not.toContain("desk-head");
		await expect(
			sendRaw(`http://${new URL(origin).hostname}:${new URL(deskUrl).port}/`, { headers }),
		).rejects.toThrow();
		for (const path of ["/__nextjs_attach-nodejs-inspector", "/__nextjs_source-map", "/_next/mcp"]) {
			expect((await sendRaw(origin + path, { headers })).status, path).toBe(404);
		}
	}
});
