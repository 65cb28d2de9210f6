import { createRequire } from "node:module";
import type { Files } from "@/e2e/support/content";

/** A Next app with two pages, whose builds have the same id. */
export interface AppKind {
	/** By their paths in the folder of the app. */
	files: Files;
	/** The folder of the app in its repository; its root by default. */
	folder?: string;
	/** The files at the root of the repository, if the app isn't there. */
	rootFiles?: Files;
	basePath?: string;
}

const { version } = createRequire(import.meta.url)("next/package.json") as { version: string };

const createPackage = (devDependencies: Record<string, string> = {}) =>
	JSON.stringify(
		{
			name: "shop",
			private: true,
			scripts: { dev: "next dev", build: "next build", start: "next start" },
			dependencies: { next: version, react: "^19.3.1", "react-dom": "^19.3.1" },
			devDependencies,
		},
		null,
		2,
	);

const page = (heading: string) => `export default function Page() { return <h1>${heading}</h1>; }\n`;

const layout = (type = "") => `export default function Layout({ children }${type}) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

/** Browsers ask for the icon by themselves. */
const COMMON = { ".gitignore": "/node_modules\n/.next\n/out\n", "public/favicon.ico": "" };

const OWN_HEADERS = [
	{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains; preload" },
	{ key: "Referrer-Policy", value: "no-referrer" },
];

export const APP: AppKind = {
	files: {
		...COMMON,
		"package.json": createPackage({ typescript: "^5", "@types/node": "^20", "@types/react": "^19" }),
		"next.config.ts": `import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  generateBuildId: () => "fixed",
  ...(process.env.EXPORT === "1" && { output: "export" }),
  headers: async () =>
    process.env.EXPORT === "1" ? [] : [{ source: "/:path*", headers: ${JSON.stringify(OWN_HEADERS)} }],
  redirects: async () => (process.env.EXPORT === "1" ? [] : [{ source: "/prices", destination: "/pricing", permanent: true }]),
};

export default nextConfig;
`,
		"app/layout.tsx": layout(": { children: React.ReactNode }"),
		"app/page.tsx": page("The shop"),
		"app/pricing/page.tsx": `export const metadata = { title: "Prices" };\n${page("Prices")}`,
		"app/not-found.tsx": page("Not in the shop"),
	},
};

/** An app as `create-next-app` makes one, with a header on all pages and a component for texts. */
export const GENERATED_APP: AppKind = {
	files: {
		...COMMON,
		"package.json": createPackage({
			typescript: "^5",
			"@types/node": "^20",
			"@types/react": "^19",
			"@types/react-dom": "^19",
		}),
		"next.config.ts": `import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  /* config options here */
  cacheComponents: true,
  partialPrefetching: true,
  generateBuildId: () => "fixed",
};

export default nextConfig;
`,
		"tsconfig.json": JSON.stringify({
			compilerOptions: {
				target: "ES2017",
				lib: ["dom", "dom.iterable", "esnext"],
				allowJs: true,
				skipLibCheck: true,
				strict: true,
				noEmit: true,
				esModuleInterop: true,
				module: "esnext",
				moduleResolution: "bundler",
				resolveJsonModule: true,
				isolatedModules: true,
				jsx: "react-jsx",
				incremental: true,
				plugins: [{ name: "next" }],
				paths: { "@/*": ["./*"] },
			},
			include: ["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts", ".next/dev/types/**/*.ts", "**/*.mts"],
			exclude: ["node_modules"],
		}),
		"app/globals.css": "body { margin: 0 }\n",
		"app/layout.tsx": `import type { Metadata } from "next";
import Link from "next/link";
import "./globals.css";

export const metadata: Metadata = { title: { default: "The shop", template: "%s – The shop" }, description: "A shop" };

export default function RootLayout({ children }: LayoutProps<"/">) {
  return (
    <html lang="en">
      <body>
        <header><Link href="/">The shop</Link> <Link href="/pricing">Prices</Link></header>
        {children}
      </body>
    </html>
  );
}
`,
		"app/page.tsx": page("The shop"),
		"app/pricing/page.tsx": `export const metadata = { title: "Prices" };\n${page("Prices")}`,
		"app/not-found.tsx": page("Not in the shop"),
		"mdx-components.tsx": `import { Chart } from "@/components/chart";

export const useMDXComponents = () => ({ Chart });
`,
		"components/chart.tsx": `"use client";
import { useState } from "react";

export function Chart({ values, unit }: { values: number[]; unit: string }) {
  const [isSum, setSum] = useState(false);
  const text = isSum ? values.reduce((sum, value) => sum + value, 0) : values.join(", ");
  return <button type="button" className="chart" onClick={() => setSum(!isSum)}>{text} {unit}</button>;
}
`,
	},
};

export const WORKSPACE_APP: AppKind = {
	...APP,
	folder: "apps/shop",
	rootFiles: { "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["apps/*"] }) },
};

export const BASE_PATH_APP: AppKind = {
	basePath: "/shop",
	files: {
		...COMMON,
		"package.json": createPackage(),
		"next.config.mjs": `/** @type {import("next").NextConfig} */
const nextConfig = { basePath: "/shop", generateBuildId: () => "fixed" };

export default nextConfig;
`,
		"src/app/layout.js": layout(),
		"src/app/page.js": page("The shop"),
		"src/app/pricing/page.js": page("Prices"),
		"src/app/not-found.js": page("Not in the shop"),
	},
};

export const PAGES_APP: AppKind = {
	files: {
		...COMMON,
		"package.json": createPackage(),
		"next.config.js": 'module.exports = { generateBuildId: () => "fixed" };\n',
		"pages/index.js": page("The shop"),
		"pages/pricing.js": page("Prices"),
		"pages/404.js": page("Not in the shop"),
	},
};
