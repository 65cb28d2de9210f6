import { BlogService } from "@/e2e/support/blog-service";
import { SERVICE } from "@/e2e/support/blogs";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { vercel } from "@/e2e/support/vercel";

/** Whether all tests are run: then blogs are built before a test asks for them. */
const areAllRun = () =>
	!process.argv.some((argument) => /\.spec|pictures|^-(g|-grep|-list|-last-failed)/.test(argument));

/** Starts the service that builds and serves blogs, for all tests. */
export default async function setup() {
	if (!hasKamiwaza) console.log("What is said of kamiwaza is skipped: ../shared/corpora is not beside the project.");
	if (!vercel) console.log("vercel.spec.ts is skipped: there is no vercel command, nor does VERCEL_PATH name one.");
	const service = await BlogService.start();
	process.env[SERVICE] = service.url;
	if (areAllRun()) void service.makeAll();
	return service.stop;
}
