import {
  ActionIcon,
  Anchor,
  AppShell,
  Avatar,
  Burger,
  Group,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';

import { LOCALES, useLocale, useMessages } from '../i18n/locale.js';
import { useMe } from '../session/me.js';
import { post, speakFor, speakForNobody } from '../session/whom.js';
import { Wordmark } from '../ui/wordmark.js';
import { DegradedBanner } from './degraded-banner.js';
import { shellMessages } from './messages.js';
import classes from './shell.module.css';

const PAGES = [
  { to: '/', key: 'home', needs: 'client.read' },
  { to: '/instruments', key: 'instruments', needs: 'instrument.read' },
  { to: '/workshops', key: 'workshops', needs: 'workshop.run' },
  { to: '/reports', key: 'reports', needs: 'report.read' },
  { to: '/team', key: 'team', needs: 'member.read' },
  { to: '/audit', key: 'audit', needs: 'audit.read' },
  { to: '/jobs', key: 'jobs', needs: 'job.read' },
] as const;

const NAVIGATION_FROM = 2;

/** Header, navigation and the page between them. An executive has few places to go, and sees no side bar. */
export function Shell() {
  const messages = useMessages(shellMessages);
  const me = useMe();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const pages = PAGES.filter((page) => me.permissions.includes(page.needs));
  const hasNavigation = pages.length > NAVIGATION_FROM;
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={hasNavigation ? { width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } } : undefined}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className={classes.skip} href="#main">
        {messages.skip}
      </a>
      <AppShell.Header px="md" className={classes.frame} style={{ borderTop: `3px solid ${me.tenant.brandColour}` }}>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            {hasNavigation && (
              <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={messages.navigation} />
            )}
            <Anchor component={Link} to="/" underline="never" c="inherit">
              {me.tenant.logo ? (
                <img src={me.tenant.logo} alt={me.tenant.name} className={classes.logo} />
              ) : (
                <Wordmark />
              )}
            </Anchor>
            {!me.tenant.logo && (
              <Text size="sm" c="dimmed" visibleFrom="xs">
                {me.tenant.name}
              </Text>
            )}
          </Group>
          <Group gap="xs" wrap="nowrap">
            {!hasNavigation &&
              pages.map((page) => (
                // The name of the product leads home as well: on a phone that has to do.
                <Anchor
                  key={page.to}
                  component={Link}
                  to={page.to}
                  size="sm"
                  {...(page.key === 'home' && { visibleFrom: 'xs' })}
                >
                  {messages.pages[page.key === 'home' ? 'overview' : page.key]}
                </Anchor>
              ))}
            <ColourScheme />
            <Languages />
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      {hasNavigation && (
        <AppShell.Navbar p="sm" className={classes.frame} aria-label={messages.navigation}>
          {pages.map((page) => (
            <NavLink
              key={page.to}
              component={Link}
              to={page.to}
              label={messages.pages[page.key]}
              active={page.to === '/' ? pathname === '/' : pathname.startsWith(page.to)}
            />
          ))}
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <div className={classes.page}>
          <DegradedBanner />
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

function ColourScheme() {
  const messages = useMessages(shellMessages);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={scheme === 'dark' ? messages.light : messages.dark}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </ActionIcon>
  );
}

function Languages() {
  const messages = useMessages(shellMessages);
  const { locale, setLocale } = useLocale();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={messages.language}>
          <Text size="sm" tt="uppercase" component="span">
            {locale}
          </Text>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map((known) => (
          <Menu.Item key={known} onClick={() => setLocale(known)} aria-current={known === locale}>
            {messages.languages[known]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Account() {
  const messages = useMessages(shellMessages);
  const navigate = useNavigate();
  const me = useMe();

  async function switchTo(tenantId: string): Promise<void> {
    const reply = await post('/auth/tenant', { tenantId });
    if (reply.ok) speakFor(((await reply.json()) as { memberId: string }).memberId);
    location.assign('/');
  }

  async function signOut(): Promise<void> {
    await post('/auth/sign-out', {});
    speakForNobody();
    await navigate('/sign-in');
  }

  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton aria-label={messages.account(me.name)}>
          <Avatar name={me.name} size="sm" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <br />
          {me.email}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings">
          {messages.pages.settings}
        </Menu.Item>
        {me.memberships
          .filter((membership) => membership.tenantId !== me.tenant.id)
          .map((membership) => (
            <Menu.Item key={membership.tenantId} onClick={() => void switchTo(membership.tenantId)}>
              {messages.switchTo(membership.tenantName)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{messages.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
