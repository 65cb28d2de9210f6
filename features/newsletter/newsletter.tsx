import type { ReactNode } from "react";
import type { Props, RenderContext } from "@/components/mdx/types";
import { PageUse } from "@/features/page-use";

/** The name of the feature. */
export const NAME = "newsletter";

/**
 * Renders a form that works without JavaScript; nothing on a blog without a newsletter. Its fields are those of the service, in
 * `newsletter` of `site.yml`.
 */
export function Newsletter({ settings }: Pick<RenderContext, "settings">) {
	const { newsletter, messages } = settings;
	if (!newsletter) return null;
	const { form, title = messages.newsletter.title, description } = newsletter;
	return (
		<form
			className="narrow mt-8 grid gap-1 rule-above pt-2 print:hidden"
			action={form.action}
			method={form.method}
			acceptCharset="utf-8"
			aria-label={title}
			data-quire-feature=""
		>
			<PageUse of={NAME} />
			<p className="text-lg leading-tight">{title}</p>
			{description !== undefined && <p>{description}</p>}
			<div className="mt-1 flex flex-wrap items-end gap-2">
				<label className="ui flex-[1_1_12rem] text-muted">
					{messages.newsletter.email}
					<input
						className="mt-1 block w-full [border:1px_solid_var(--color-muted)] px-2 py-1 text-ink"
						type="email"
						name={form.email}
						autoComplete="email"
						dir="ltr"
						required
					/>
				</label>
				<button
					type="submit"
					className="ui cursor-pointer [border:1px_solid_var(--color-accent)] bg-(--color-accent) px-3 py-1 text-paper"
				>
					{messages.newsletter.subscribe}
				</button>
			</div>
			{Object.entries(form.fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{form.honeypot !== undefined && (
				<span hidden>
					<input name={form.honeypot} tabIndex={-1} autoComplete="off" />
				</span>
			)}
		</form>
	);
}

/** Renders a link to the page of the service; nothing if it has none. */
export function NewsletterMarkdown({ settings: { newsletter, messages } }: Props & RenderContext): ReactNode {
	const page = newsletter?.form.page;
	if (page === undefined) return null;
	return (
		<p>
			<a href={page}>{newsletter?.title ?? messages.newsletter.title}</a>
		</p>
	);
}
