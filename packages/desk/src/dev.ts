// Runs the desk from its source, as `npm run dev` does in the engine's repository: its scripts and styles are bundled at the first request.
import { bundleAssets } from "@/packages/desk/build.mjs";

Object.assign(process.env, { NODE_ENV: "development" });
const { run } = await import("./program");
let assets: ReturnType<typeof bundleAssets> | undefined;
await run(process.argv.slice(2), async (name) => {
	assets ??= bundleAssets();
	return (await assets)[name] ?? "";
});
