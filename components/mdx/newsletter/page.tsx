import type { RenderContext } from "@/components/mdx/types";

/**
 * Renders the form of the newsletter, which works without JavaScript; nothing on a blog without one. Its fields are those of
 * the service, in `newsletter` of `site.yml`.
 */
export function Newsletter({ newsletter, messages }: Pick<RenderContext, "newsletter" | "messages">) {
	if (!newsletter) return null;
	const { form, title = messages.newsletter.title, description } = newsletter;
	return (
		<form
			className="narrow mt-8 grid gap-1 bg-tint p-3"
			action={form.action}
			method={form.method}
			acceptCharset="utf-8"
			aria-label={title}
		>
			<p className="text-lg leading-tight font-bold">{title}</p>
			{description !== undefined && <p>{description}</p>}
			<label className="ui block text-muted">
				{messages.newsletter.email}
				<input
					className="mt-1 block w-full rule-around bg-paper px-2 py-1 text-ink"
					type="email"
					name={form.email}
					autoComplete="email"
					dir="ltr"
					required
				/>
			</label>
			{Object.entries(form.fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{form.honeypot !== undefined && (
				<span hidden>
					<input name={form.honeypot} tabIndex={-1} autoComplete="off" aria-label={messages.newsletter.email} />
				</span>
			)}
			<p>
				<button type="submit" className="ui cursor-pointer bg-accent px-2 py-1 text-paper">
					{messages.newsletter.subscribe}
				</button>
			</p>
		</form>
	);
}
