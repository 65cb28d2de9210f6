import type { Files } from "@/e2e/support/content";

/** An app as a generator or the guide of a package makes it. */
export interface Starter {
	/** The name of its folder. */
	name: string;
	about: string;
	/** A package of the registry with its arguments, which makes the app. */
	generator?: readonly string[];
	/** Replaced in the files that the generator makes. */
	edits?: Readonly<Record<string, readonly (readonly [from: RegExp, to: string])[]>>;
	files: Files;
	/** Added to those in `package.json`. */
	dependencies?: Record<string, string>;
	/** Before all paths. */
	basePath?: string;
	/** After the paths of pages, with `trailingSlash`. */
	slash?: "/";
	/** The path of the pages of a blog inside the app, where that has languages. */
	pages?: string;
	/** A page of the app, and a text in it. */
	own: readonly [path: string, text: string];
	/** A text of the layout, which pages of a blog inside the app have too. */
	header?: string;
	serves?: "standalone" | "export";
}

/** The workspace of the apps, with a package of components. */
export const WORKSPACE: Files = {
	"package.json": JSON.stringify({ name: "root", private: true }),
	"pnpm-workspace.yaml": "packages: [apps/*, packages/*]\n",
	".gitignore": "node_modules\n",
	"packages/ui/package.json": JSON.stringify({
		name: "@acme/ui",
		exports: { "./*": "./src/*.tsx" },
		peerDependencies: { react: "^19" },
		devDependencies: { "@types/react": "^19" },
	}),
	"packages/ui/src/card.tsx": `export const Card = ({ children }: { children?: React.ReactNode }) => <div className="p-4">{children}</div>;
`,
};

/** Builds of an app have the same id. */
const SAME_ID = 'generateBuildId: () => "fixed"';

const createConfig = (settings: string, wrapped = "nextConfig", imports = "") =>
	`import type { NextConfig } from "next";
${imports}
const nextConfig: NextConfig = { ${SAME_ID}, ${settings} };

export default ${wrapped};
`;

const page = (text: string) =>
	`export default function Page() { return <h1 className="text-2xl font-bold">${text}</h1>; }\n`;

/** An app without a generator, with Tailwind. */
const createApp = (next: string, folder: "" | "src/", files: Files): Files => ({
	"package.json": JSON.stringify({
		scripts: { build: "next build" },
		dependencies: { next, react: "^19.2.0", "react-dom": "^19.2.0" },
		devDependencies: {
			"@tailwindcss/postcss": "^4.3.0",
			"@types/node": "^20",
			"@types/react": "^19",
			"@types/react-dom": "^19",
			tailwindcss: "^4.3.0",
			typescript: "^5",
		},
	}),
	"tsconfig.json": JSON.stringify({
		compilerOptions: {
			jsx: "preserve",
			module: "esnext",
			moduleResolution: "bundler",
			strict: true,
			paths: { "@/*": [`./${folder}*`] },
		},
	}),
	".gitignore": "/node_modules\n/.next/\n/out/\nnext-env.d.ts\n",
	"postcss.config.mjs": 'export default { plugins: { "@tailwindcss/postcss": {} } };\n',
	[`${folder}app/globals.css`]: '@import "tailwindcss";\n',
	...files,
});

const LAYOUT = `import "./globals.css";

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body className="antialiased"><header className="flex gap-8">The shop</header>{children}</body></html>;
}
`;

/** https://ui.shadcn.com/docs/dark-mode/next and https://ui.shadcn.com/docs/components/button, shortened. */
const SHADCN: Files = {
	"components/theme-provider.tsx": `"use client";
import { ThemeProvider as NextThemesProvider, useTheme } from "next-themes";
import { Button } from "./ui/button";

export function ThemeProvider({ children, ...props }: React.ComponentProps<typeof NextThemesProvider>) {
  return <NextThemesProvider {...props}>{children}</NextThemesProvider>;
}

export function ModeToggle() {
  const { setTheme } = useTheme();
  return <Button variant="ghost" onClick={() => setTheme("dark")}>Dark</Button>;
}
`,
	"components/ui/button.tsx": `import { cva, type VariantProps } from "class-variance-authority";

const buttonVariants = cva("inline-flex shrink-0 rounded-md text-sm font-medium", {
  variants: { variant: { default: "bg-primary text-background", ghost: "hover:bg-accent dark:hover:bg-accent/50" } },
  defaultVariants: { variant: "default" },
});

export function Button({ variant, ...props }: React.ComponentProps<"button"> & VariantProps<typeof buttonVariants>) {
  return <button data-slot="button" className={buttonVariants({ variant })} {...props} />;
}
`,
	"app/globals.css": `@import "tailwindcss";

@custom-variant dark (&:is(.dark *));

:root { --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0); --accent: oklch(0.97 0 0); }
.dark { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0); --accent: oklch(0.269 0 0); }

@theme inline {
  --color-background: var(--background);
  --color-foreground: var(--foreground);
  --color-primary: var(--primary);
  --color-accent: var(--accent);
}

@layer base {
  body { @apply bg-background text-foreground; }
}
`,
	"app/layout.tsx": `import { ModeToggle, ThemeProvider } from "@/components/theme-provider";
import "./globals.css";

export default function RootLayout({ children }: LayoutProps<"/">) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="min-h-full flex flex-col">
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
          <header className="flex h-16 items-center">The shop <ModeToggle /></header>
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
`,
};

/** https://next-intl.dev/docs/routing/setup */
const NEXT_INTL: Files = {
	"messages/en.json": '{ "Header": { "shop": "The shop" } }\n',
	"messages/de.json": '{ "Header": { "shop": "Der Laden" } }\n',
	"src/i18n/routing.ts": `import { defineRouting } from "next-intl/routing";

export const routing = defineRouting({ locales: ["en", "de"], defaultLocale: "en" });
`,
	"src/i18n/request.ts": `import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { routing } from "./routing";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: (await import(\`../../messages/\${locale}.json\`)).default };
});
`,
	"src/proxy.ts": `import { routing } from "@/i18n/routing";
import createMiddleware from "next-intl/middleware";

export default createMiddleware(routing);

export const config = { matcher: "/((?!api|trpc|_next|_vercel|.*\\\\..*).*)" };
`,
	"src/app/[locale]/layout.tsx": `import { routing } from "@/i18n/routing";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import "../globals.css";

export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }));

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("Header");
  return (
    <html lang={locale}>
      <body><NextIntlClientProvider><header className="flex gap-8">{t("shop")}</header>{children}</NextIntlClientProvider></body>
    </html>
  );
}
`,
	"src/app/[locale]/page.tsx": page("Start"),
};

/** https://authjs.dev/getting-started/session-management/protecting and the files of Sentry's wizard, without their packages. */
const AUTH: Files = {
	"src/auth.ts": `import { type NextRequest, NextResponse } from "next/server";

export const auth = (handler: (request: NextRequest) => Response | undefined) => (request: NextRequest) =>
  handler(request) ?? NextResponse.next();
`,
	"src/proxy.ts": `import { auth } from "@/auth";

export default auth((request) => {
  if (!request.cookies.has("session") && request.nextUrl.pathname !== "/login")
    return Response.redirect(new URL("/login", request.nextUrl.origin));
});

export const config = { matcher: ["/((?!api|_next/static|_next/image|favicon.ico).*)"] };
`,
	"sentry.ts": `import type { NextConfig } from "next";

export const withSentryConfig = (config: NextConfig) => async () => ({ ...config, productionBrowserSourceMaps: true });
`,
	"src/telemetry.ts": 'console.log("Telemetry is on.");\n\nexport {};\n',
	"src/instrumentation.ts": `export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./telemetry");
}
`,
	"src/instrumentation-client.ts": 'import "@/telemetry";\n\nexport const onRouterTransitionStart = () => {};\n',
};

export const STARTERS: readonly Starter[] = [
	{
		name: "shadcn",
		about: "create-next-app with cacheComponents, shadcn, next-themes and trailingSlash",
		generator: ["create-next-app@16.4.3", "--yes", "--skip-install", "--disable-git"],
		edits: { "next.config.ts": [[/\/\* config options here \*\//, `trailingSlash: true, ${SAME_ID},`]] },
		files: SHADCN,
		dependencies: { "class-variance-authority": "^0.7.1", "next-themes": "^0.4.6" },
		slash: "/",
		own: ["/", "To get started"],
		header: "The shop",
	},
	{
		name: "intl",
		about: "next-intl with its proxy and its plugin, a base path and pages below [locale]",
		files: createApp("^16.4.0", "src/", {
			...NEXT_INTL,
			"next.config.ts": createConfig(
				'basePath: "/shop"',
				"createNextIntlPlugin()(nextConfig)",
				'import createNextIntlPlugin from "next-intl/plugin";\n',
			),
		}),
		dependencies: { "next-intl": "^4.15.0" },
		basePath: "/shop",
		pages: "/en/blog",
		own: ["/en", "Start"],
		header: "The shop",
	},
	{
		name: "auth",
		about: "a proxy like that of Auth.js, instrumentation and a configuration like those of Sentry, and standalone",
		files: createApp("^16.4.0", "src/", {
			...AUTH,
			"next.config.ts": createConfig(
				'output: "standalone"',
				"withSentryConfig(nextConfig)",
				'import { withSentryConfig } from "./sentry";\n',
			),
			"src/app/layout.tsx": LAYOUT,
			"src/app/page.tsx": page("Account"),
			"src/app/login/page.tsx": page("Sign in"),
		}),
		own: ["/login", "Sign in"],
		header: "The shop",
		serves: "standalone",
	},
	{
		name: "legacy",
		about: "Next 15 with webpack and pages of both routers",
		files: createApp("~15.5.0", "", {
			"next.config.ts": createConfig(""),
			"app/layout.tsx": LAYOUT,
			"app/page.tsx": page("Start"),
			"pages/pricing.tsx": page("Prices"),
		}),
		own: ["/pricing", "Prices"],
		header: "The shop",
	},
	{
		name: "export",
		about: "an export with components of a package of the workspace",
		files: createApp("^16.4.0", "", {
			"next.config.ts": createConfig('output: "export", transpilePackages: ["@acme/ui"]'),
			"app/layout.tsx": LAYOUT,
			"app/page.tsx": 'import { Card } from "@acme/ui/card";\n\nexport default () => <Card>Start</Card>;\n',
			"mdx-components.tsx": `import { Card } from "@acme/ui/card";\n\nexport const useMDXComponents = () => ({ Card });\n`,
		}),
		dependencies: { "@acme/ui": "workspace:*" },
		own: ["/", "Start"],
		header: "The shop",
		serves: "export",
	},
	{
		name: "fumadocs",
		about: "create-fumadocs-app with its proxy",
		generator: ["create-fumadocs-app@16.2.2", "--yes", "--template=+next+fuma-docs-mdx", "--src", "--no-git"],
		edits: {
			"next.config.mjs": [[/reactStrictMode/, `${SAME_ID}, $&`]],
			// Builds request Google's fonts.
			"src/app/layout.tsx": [[/import \{ Inter \}.*|const inter = [^;]*;| className=\{inter\.className\}/g, ""]],
		},
		files: {},
		own: ["/docs", "My App"],
	},
];
