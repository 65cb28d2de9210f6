import { BlogService } from "@/e2e/support/blog-service";
import { BLOG_SERVICE_VARIABLE } from "@/e2e/support/blogs";
import { takeCalls } from "@/e2e/support/network-calls";

/** Tells whether all tests of `npm test` run; then blogs are built before a test requests them. */
const runsAllTests = () =>
	process.env.TEST_GROUP === undefined &&
	!process.argv.some((argument) => /\.spec|pictures|^-(g|-grep|-list|-last-failed)/.test(argument));

/** Starts the service that builds and serves the blogs; returns the function that stops it. */
export default async function setup() {
	const service = await BlogService.start();
	process.env[BLOG_SERVICE_VARIABLE] = service.url;
	if (runsAllTests()) void service.buildAll();
	return async () => {
		await service.stop();
		const calls = takeCalls(process.env.NETWORK_LOG ?? "");
		if (calls) throw new Error(`The tests called the network:\n${calls}`);
	};
}
