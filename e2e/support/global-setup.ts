import { BlogService } from "@/e2e/support/blog-service";
import { BLOG_SERVICE_VARIABLE } from "@/e2e/support/blogs";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { netlify } from "@/e2e/support/netlify";
import { takeCalls } from "@/e2e/support/network-calls";
import { vercel } from "@/e2e/support/vercel";
import { wrangler } from "@/e2e/support/wrangler";

/** Tells whether all tests run; then blogs are built before a test requests them. */
const runsAllTests = () =>
	!process.argv.some((argument) => /\.spec|pictures|^-(g|-grep|-list|-last-failed)/.test(argument));

/** Starts the service that builds and serves the blogs; returns the function that stops it. */
export default async function setup() {
	if (!hasKamiwaza) console.log("Tests of the kamiwaza blog are skipped: there is no folder ../shared/corpora.");
	if (!vercel) console.log("vercel.spec.ts is skipped: there is no vercel command. Install it, or set VERCEL_PATH.");
	if (!netlify)
		console.log("netlify.spec.ts is skipped: there is no netlify command. Install it, or set NETLIFY_PATH.");
	if (!wrangler)
		console.log("Cloudflare Pages isn't tried: there is no wrangler command. Install it, or set WRANGLER_PATH.");
	const service = await BlogService.start();
	process.env[BLOG_SERVICE_VARIABLE] = service.url;
	if (runsAllTests()) void service.buildAll();
	return async () => {
		await service.stop();
		const calls = takeCalls(process.env.NETWORK_LOG ?? "");
		if (calls) throw new Error(`The tests called the network:\n${calls}`);
	};
}
