/** What stands for Taro's components in the browser does for our pages what theirs did. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createElement, useState, type FunctionComponent } from 'react';
import * as framework from '../../../src/components/browser-framework';
import { styleOf } from '../../../src/components/browser-elements';

// The pages' types are Taro's own; here they are what a page may write.
const { View, Text, Button, Image, Input, Textarea } = framework as unknown as Record<
  keyof typeof framework,
  FunctionComponent<Record<string, unknown>>
>;

const src = path.resolve(__dirname, '../../../src');

function only(container: HTMLElement): HTMLElement {
  const { firstElementChild } = container;
  if (!(firstElementChild instanceof HTMLElement)) throw new Error('nothing was drawn');
  return firstElementChild;
}

afterEach(cleanup);

test('there is a stand-in for each component that pages take from the framework', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.tsx'));
  const taken = sources.flatMap((name) => {
    const text = readFileSync(path.join(src, name), 'utf8');
    const [, names = ''] = /import \{([^}]+)\} from '@tarojs\/components'/.exec(text) ?? [];
    return names.split(',').map((each) => each.trim().replace(/ as \w+$/, ''));
  });
  const missing = [...new Set(taken)].filter((name) => name !== '' && !(name in framework));
  expect(taken.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

// Taro's plugin takes the exports of a module by this name for its own and strikes them out.
test('what the build puts in their place only hands on', () => {
  const text = readFileSync(path.join(src, 'components/browser-framework.ts'), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').trim().split('\n');
  expect(code.filter((line) => !/^export \{ [\w, ]+ \} from '\.\/[\w-]+';$/.test(line))).toEqual([]);
});

test('an element has the name, the classes and the attributes that Taro would give it', () => {
  const view = <View className="card card--flush" id="one" ariaLabel="价" ariaChecked={false} />;
  const { container, rerender } = render(view);
  expect(only(container).outerHTML).toBe(
    '<taro-view-core class="card card--flush" id="one" aria-label="价" aria-checked="false"></taro-view-core>',
  );
  rerender(<View className="card" role="button" tabIndex={0} hoverClass="card--pressed" />);
  expect(only(container).outerHTML).toBe(
    '<taro-view-core class="card" role="button" tabindex="0" hover-class="card--pressed"></taro-view-core>',
  );
  rerender(<Text className="cap">元</Text>);
  expect(only(container).outerHTML).toBe('<taro-text-core class="cap">元</taro-text-core>');
});

test('a style may be written as in a style sheet', () => {
  expect(styleOf('margin-top:8px; --grow:1.2;-webkit-line-clamp:2;')).toEqual({
    marginTop: '8px',
    '--grow': '1.2',
    WebkitLineClamp: '2',
  });
  expect(styleOf('background:url(data:x)')).toEqual({ background: 'url(data:x)' });
  const { container, rerender } = render(<View style="--grow:1.2;padding-top:3px" />);
  expect(only(container).style.getPropertyValue('--grow')).toBe('1.2');
  rerender(<View style="height:9px" />);
  expect(only(container).style.cssText).toBe('height: 9px;');
  rerender(<View style={{ zIndex: 1100 }} />);
  expect(only(container).style.cssText).toBe('z-index: 1100;');
});

test('a tap on a disabled button reaches neither it nor what it lies on', () => {
  const taps: string[] = [];
  const below = (disabled: boolean) => (
    <View onClick={() => taps.push('card')}>
      <Button disabled={disabled} onClick={() => taps.push('button')} />
    </View>
  );
  const { container, rerender } = render(below(true));
  const button = container.querySelector('taro-button-core') as HTMLElement;
  fireEvent.click(button);
  expect(taps).toEqual([]);
  expect(button.hasAttribute('disabled')).toBe(true);
  rerender(below(false));
  expect(button.hasAttribute('disabled')).toBe(false);
  fireEvent.click(button);
  expect(taps).toEqual(['button', 'card']);
});

test('a picture fills its box as its mode says and has words of its own', () => {
  const props = { className: 'shot', src: 'a.png', mode: 'aspectFill', nativeProps: { alt: '樱桃' } };
  const { container, rerender } = render(<Image {...props} />);
  expect(only(container).outerHTML).toBe(
    '<taro-image-core class="shot"><img class="taro-img__mode-aspectfill" src="a.png" alt="樱桃"></taro-image-core>',
  );
  rerender(<Image className="shot" src="" />);
  expect(only(container).outerHTML).toBe('<taro-image-core class="shot"></taro-image-core>');
});

interface Typed {
  detail: { value: string };
}

/** A page that keeps what is typed, as far as it lets it stand. */
function Page({ Field, keep = (words) => words, ...props }: {
  Field: typeof Input;
  keep?: (words: string) => string;
} & Record<string, unknown>) {
  const [value, setValue] = useState('');
  const onInput = ({ detail }: Typed) => setValue(keep(detail.value));
  return createElement(Field, { ...props, value, onInput });
}

const fieldIn = (container: HTMLElement) =>
  container.querySelector('input, textarea') as HTMLInputElement;

describe.each([['line', Input], ['field', Textarea]])('the %s', (_, Field) => {
  test('tells what is typed and shows what the page makes of it', () => {
    const { container } = render(<Page Field={Field} keep={(words) => words.slice(0, 3)} />);
    const field = fieldIn(container);
    fireEvent.input(field, { target: { value: '烂' } });
    expect(field.value).toBe('烂');
    fireEvent.input(field, { target: { value: '烂了一' } });
    // The page's own value stays the same here, and still the field must go back to it.
    fireEvent.input(field, { target: { value: '烂了一半' } });
    expect(field.value).toBe('烂了一');
  });

  test('a word that is being spelt is the page\'s only when it is whole', () => {
    const heard: string[] = [];
    const { container, rerender } = render(
      <Field value="" onInput={({ detail }: Typed) => heard.push(detail.value)} />,
    );
    const field = fieldIn(container);
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: 'lan' } });
    rerender(<Field value="" onInput={({ detail }: Typed) => heard.push(detail.value)} />);
    expect([heard, field.value]).toEqual([[], 'lan']);
    act(() => void (field.value = '烂'));
    fireEvent.compositionEnd(field);
    expect(heard).toEqual(['烂']);
  });

  test('takes its words, its name and the focus; the element around it takes the classes', () => {
    const seen: string[] = [];
    const { container } = render(
      <Field
        id="note"
        className="line-field"
        placeholder="说说"
        nativeProps={{ 'aria-label': '说明' }}
        value="坏了"
        onFocus={() => seen.push('focus')}
        onBlur={({ detail }: Typed) => seen.push(detail.value)}
      />,
    );
    const field = fieldIn(container);
    expect([only(container).id, only(container).className]).toEqual(['note', 'line-field']);
    expect([field.placeholder, field.getAttribute('aria-label'), field.value]).toEqual([
      '说说',
      '说明',
      '坏了',
    ]);
    expect(field.maxLength).toBe(140);
    fireEvent.focus(field);
    fireEvent.blur(field);
    expect(seen).toEqual(['focus', '坏了']);
  });

  test('may be told to take as much as somebody has to say', () => {
    const { container } = render(<Field value="" maxlength={-1} />);
    expect(fieldIn(container).maxLength).toBe(-1);
  });
});

test('a line is done with Enter, but not with the Enter that ends a word', () => {
  const done: string[] = [];
  const { container } = render(
    <Input value="红富士" onConfirm={({ detail }: Typed) => done.push(detail.value)} />,
  );
  fireEvent.keyDown(fieldIn(container), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(fieldIn(container), { key: 'a' });
  expect(done).toEqual([]);
  fireEvent.keyDown(fieldIn(container), { key: 'Enter' });
  expect(done).toEqual(['红富士']);
});

test.each([
  ['digit', '.', '1', true],
  ['digit', '.', '1.5', false],
  ['digit', 'e', '1', false],
  ['number', '.', '1', false],
  ['number', '7', '1', true],
  ['text', 'e', '', true],
])('into a line for %s goes %s behind %s: %s', (type, typed, before, goes) => {
  const { container } = render(<Input type={type} value={before} />);
  // Where a browser says nothing of what is coming, as here, React reads it from the key.
  const key = new KeyboardEvent('keypress', { bubbles: true, cancelable: true, key: typed });
  Object.defineProperty(key, 'which', { value: typed.charCodeAt(0) });
  act(() => void fieldIn(container).dispatchEvent(key));
  expect(key.defaultPrevented).toBe(!goes);
  expect(fieldIn(container).type).toBe(type === 'digit' ? 'number' : type);
});
