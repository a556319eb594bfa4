/** The title of the window: the page, then the product. Pages about one object set theirs when it is read (`pageTitle`). */
import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    this.title.setTitle(title ? `${title} · Quartierwerk` : 'Quartierwerk');
  }
}
