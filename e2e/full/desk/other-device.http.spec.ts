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
		{ "x-quire-guard": "desk" },
		{ "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
	];
	for (const headers of claims) {
		const { status, body } = await sendRaw(`${origin}/desk/post/blog/draft`, { headers });
		expect(status, JSON.stringify(headers)).toBe(403);
		expect(body.toString()).toContain(`The desk is at ${deskUrl}/desk, for the computer that it runs on alone`);
		for (const path of ["/desk/images", "/desk/actions/status", "/desk/tags/merge/run"]) {
			const form = { method: "POST", headers: { origin: deskUrl, ...headers } };
			expect((await sendRaw(origin + path, form)).status, path).toBe(403);
		}
		for (const path of ["/__nextjs_attach-nodejs-inspector", "/__nextjs_source-map", "/_next/mcp"]) {
			expect((await sendRaw(origin + path, { headers })).status, path).toBe(404);
		}
	}
	for (const path of ["/%64esk", "//desk", "/DESK", "/desk%2fnew", "/blog/../desk", `${deskUrl}/desk`]) {
		const { body } = await sendRaw(origin, { path, headers: { host: new URL(deskUrl).host } });
		expect(body.toString(), path).not.toContain("desk-head");
	}
});
